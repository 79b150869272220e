namespace Sonilo.Codegen.Templates.Tests;

/// <summary>A test that needs compilers from npm, and perhaps the vendor's own pages; without them it is shown as skipped.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute(bool corpus = false)
    {
        Corpus = corpus;
        Skip = Compilers.WithoutNode ?? (corpus ? Pages.WithoutCorpus : null);
    }

    /// <summary>Whether it needs the vendor's own pages.</summary>
    public bool Corpus { get; }
}

/// <summary>A test that needs Python; without it, it is shown as skipped.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = Compilers.WithoutPython;
}

/// <summary>A test that needs the vendor's own pages; without them it is shown as skipped.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Pages.WithoutCorpus;
}
