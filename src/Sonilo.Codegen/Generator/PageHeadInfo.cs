using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>What stands before a page's first section, and whether the page can be read at all.</summary>
/// <param name="Source">How the project includes the page.</param>
/// <param name="Head">What stands there.</param>
/// <param name="IsSilent">Whether a page without a model is nothing to report while others have some.</param>
/// <param name="Refusal">Why the page is not read; <see langword="null"/> where it is.</param>
internal sealed record PageHeadInfo(PageSource Source, PageHead Head, bool IsSilent, PageProblem? Refusal);
