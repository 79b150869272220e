namespace Sonilo.Client.Tests;

/// <summary>The listing of the public surface shows no base types: what callers catch by is held here.</summary>
public class ExceptionTypesTests
{
    private static readonly Dictionary<Type, Type> Bases = new()
    {
        [typeof(SoniloException)] = typeof(Exception),
        [typeof(GenerationCanceledException)] = typeof(OperationCanceledException),
        [typeof(GenerationTimeoutException)] = typeof(GenerationInterruptedException),
        [typeof(EstimateStartedJobException)] = typeof(GenerationInterruptedException),
    };

    public static TheoryData<Type> Exceptions => [.. typeof(SoniloException).Assembly.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(Exception)))];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void EveryExceptionHasItsBaseAndTellsAboutMoney(Type type)
    {
        Assert.Equal(Bases.GetValueOrDefault(type, typeof(SoniloException)), type.BaseType);
        var made = (ISoniloFailure)Activator.CreateInstance(type, "odd")!;
        Assert.Null(made.JobId);
        Assert.Equal(made is UnknownOutcomeException or GenerationInterruptedException, made.MayHaveStarted);
    }
}
