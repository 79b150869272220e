using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sonilo;
using Sonilo.Emulator;
using Sonilo.Ledger;
using Sonilo.Samples.Worker;

// With keys in the environment the service makes Sonilo's music, which costs. Without, an emulator in this process plays the service.
await using var emulator = Environment.GetEnvironmentVariable("SCENARIO_SDK_API_KEY") is null ? await SoniloEmulator.StartAsync() : null;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSonilo(options => _ = emulator is null ? options : options.UseEmulator(emulator));

// Remembers what was started: an order is one job, however often this program is started, killed or given the order again.
builder.Services.AddSingleton<GenerationLedger>(new SqliteLedger("orders.db"));
builder.Services.AddSingleton(Channel.CreateUnbounded<Order>());
builder.Services.AddHostedService<MusicWorker>();
using var host = builder.Build();

// Where orders come from in a real program: a queue, a table, a form.
var orders = host.Services.GetRequiredService<Channel<Order>>().Writer;
await orders.WriteAsync(new Order("order-1", "rain on a tin roof", 5));
await orders.WriteAsync(new Order("order-2", "a marching band far away", 8));
await orders.WriteAsync(new Order("order-1", "rain on a tin roof", 5));
orders.Complete();

await host.RunAsync();
