// `Workers work` takes orders until it is stopped; start as many as you like, on as many machines. `Workers order 100` places some.
// Postgres (a connection string) and Output (a folder) come from the environment or the command line, and so do the keys of the service.
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sonilo;
using Sonilo.Ledger;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Postgresql;
using Workers;

var builder = Host.CreateApplicationBuilder(args);
var database = builder.Configuration["Postgres"] ?? throw new InvalidOperationException("Postgres must be a connection string, such as Host=localhost;Database=studio;Username=studio;Password=…");

// The ledger: from here on, a key is one job.
builder.Services.AddSingleton<GenerationLedger>(new PostgresLedger(database));
builder.Services.AddSonilo(static options => options.OnUnknown = OnUnknown.ResubmitAfter(TimeSpan.FromMinutes(2)));

builder.UseWolverine(options =>
{
    options.PersistMessagesWithPostgresql(database, "orders").EnableMessageTransport(static transport => transport.AutoProvision());
    options.PublishMessage<MakeMusic>().ToPostgresqlQueue("music");
    if (args.Contains("work"))
    {
        options.ListenToPostgresqlQueue("music").UseDurableInbox().MaximumParallelMessages(4);
    }

    // What the service or the network may have mended by then is tried again; the rest ends in the dead letters, with its reason.
    options.Policies.OnException<SoniloException>().RetryWithCooldown(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1));

    // How soon a dead worker's messages go to another one.
    options.Durability.StaleNodeTimeout = Seconds("StaleAfter", 60);
    options.Durability.HealthCheckPollingTime = Seconds("CheckEvery", 10);
});

using var host = builder.Build();
await host.StartAsync();
if (args is ["order", var count, ..])
{
    var bus = host.Services.GetRequiredService<IMessageBus>();
    for (var number = 1; number <= int.Parse(count, CultureInfo.InvariantCulture); number++)
    {
        await bus.PublishAsync(new MakeMusic($"order-{number}", $"a tune for order-{number}", 1));
    }

    await host.StopAsync();
    return;
}

await host.WaitForShutdownAsync();

TimeSpan Seconds(string name, double usual) => TimeSpan.FromSeconds(builder.Configuration.GetValue(name, usual));
