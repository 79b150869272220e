using Sonilo.Cli.Pages;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task WhoeverReadsSeesTheOldFileOrTheWholeNewOne()
    {
        byte[] old = [.. Enumerable.Repeat((byte)'a', 300_000)], current = [.. Enumerable.Repeat((byte)'b', 400_000)];
        var path = workspace["page.md"];
        AtomicFile.Write(path, old);
        var writing = Task.Run(() =>
        {
            for (var round = 0; round < 50; round++)
            {
                AtomicFile.Write(path, round % 2 == 0 ? current : old);
            }
        });
        while (!writing.IsCompleted)
        {
            var seen = await File.ReadAllBytesAsync(path);
            Assert.True(seen.AsSpan().SequenceEqual(old) || seen.AsSpan().SequenceEqual(current), $"Read {seen.Length} bytes of neither.");
        }

        await writing;
        Assert.Equal(["page.md"], workspace.Files());
    }

    [Fact]
    public void WhatCannotBeWrittenLeavesNothingBehind()
    {
        Directory.CreateDirectory(workspace["page.md"]);

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(workspace["page.md"], "text"u8));
        Assert.Empty(workspace.Files());
    }
}
