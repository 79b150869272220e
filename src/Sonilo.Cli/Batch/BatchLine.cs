using Sonilo.Cli.Running;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Batch;

/// <summary>One line of a batch, which its model's page allows.</summary>
/// <param name="Number">Where it stands in the file, counted from 1.</param>
/// <param name="Key">The name of this piece of work in the ledger.</param>
/// <param name="Name">What its files are called, without extension.</param>
/// <param name="Model">The model.</param>
/// <param name="Inputs">What to send, and the files to upload before.</param>
internal sealed record BatchLine(int Number, string Key, string Name, ModelSpec Model, ModelInputs Inputs);
