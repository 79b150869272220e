using System.Text;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Tests.Batch;

/// <summary>Files as editors and shells leave them, and places that are none.</summary>
public sealed class BatchFileTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task AByteOrderMarkAndLineEndsOfWindowsAreFine(string encoding)
    {
        await using var studio = await BatchStudio.OpenAsync();
        var lines = BatchStudio.Line(1) + "\r\n\r\n" + BatchStudio.Line(2).Replace("tunes", "Töne", StringComparison.Ordinal) + "\r\n";
        await File.WriteAllTextAsync(studio.File, lines, Encoding.GetEncoding(encoding));

        Assert.Equal(ExitCode.Fine, await studio.RunAsync());
        Assert.Contains(studio.Emulator.Jobs, static job => job.Generation.Input["prompt"]!.GetValue<string>() == "2 Töne");
    }

    [Fact]
    public async Task WhatIsNotUtf8IsRefusedBeforeItIsPaidFor()
    {
        var umlaut = BatchStudio.Line(2).Replace("tunes", "Töne", StringComparison.Ordinal);
        await File.WriteAllBytesAsync(workspace["latin.jsonl"], Encoding.Latin1.GetBytes(BatchStudio.Line(1) + "\n" + umlaut + "\n"));
        await File.WriteAllBytesAsync(workspace["wide.jsonl"], Encoding.Unicode.GetBytes(BatchStudio.Line(1)));

        await RefusedAsync("error: line 2: is not UTF-8 text. Save the file as UTF-8.\n       1 fault; nothing was sent.\n", "latin.jsonl");
        await RefusedAsync("error: line 1: is not UTF-8 text. Save the file as UTF-8.\n       1 fault; nothing was sent.\n", "wide.jsonl");
    }

    [Fact]
    public async Task AFileThatCannotBeReadIsNamed()
    {
        workspace.Add("empty.jsonl", "\n\n");
        Directory.CreateDirectory(workspace["folder"]);

        await RefusedAsync("There is no file 'none.jsonl'.\n", "none.jsonl");
        await RefusedAsync("'folder' is a folder: name a file with one request a line.\n", "folder");
        await RefusedAsync("'empty.jsonl' is empty: it takes one request a line", "empty.jsonl");
    }

    [Fact]
    public async Task AFolderThatIsAFileIsRefused()
    {
        workspace.Add("orders.jsonl", BatchStudio.Line(1));

        await RefusedAsync("Nothing can be saved to 'orders.jsonl/out': 'orders.jsonl' is a file. Name another folder with --output.\n", "orders.jsonl", "-o", workspace["orders.jsonl/out"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host=;;x")]
    [InlineData("postgres://me:secret@db/studio")]
    public async Task ALedgerThatIsNeitherAFileNorAConnectionIsRefused(string ledger)
    {
        workspace.Add("orders.jsonl", BatchStudio.Line(1));

        var error = await RefusedAsync("--ledger takes a file, or a connection string to PostgreSQL.", "orders.jsonl", "--ledger", ledger);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerIsAConnectionToo()
    {
        await using var studio = await BatchStudio.OpenAsync();
        studio.Write([BatchStudio.Line(1)]);

        var fault = await Assert.ThrowsAsync<LedgerException>(() => studio.RunAsync("Server=127.0.0.1;Port=1;Timeout=1"));
        Assert.StartsWith("The ledger on PostgreSQL cannot be used", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, studio.Emulator.Submits);
    }

    private async Task<string> RefusedAsync(string message, string file, params string[] options)
    {
        var run = await workspace.RunAsync(["batch", workspace[file], .. options.Contains("-o") ? options : [.. options, "-o", workspace["out"]]]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        return run.Error;
    }
}
