using System.Reflection;
using System.Text;

namespace Sonilo.Client.Tests;

/// <summary>Lists what an assembly shows to others, without running it: a line a member, in an order that does not depend on the compiler.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(string assemblyPath)
    {
        // Our own output holds the packages that the assembly refers to, the runtime's folder everything else.
        var files = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll")).Append(assemblyPath)
            .GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).Select(static group => group.Last());
        using var context = new MetadataLoadContext(new Resolver(files), "System.Private.CoreLib");
        var text = new StringBuilder();
        foreach (var type in context.LoadFromAssemblyPath(assemblyPath).GetTypes().Where(IsShown).OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var member in type.GetMembers(Declared).Select(Line).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsShown(Type type) =>
        (type.IsPublic || (type.IsNestedPublic && IsShown(type.DeclaringType!))) && !type.Name.Contains('<', StringComparison.Ordinal);

    private static string Head(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = new[] { type.BaseType }.OfType<Type>().Where(static parent => parent.FullName is not ("System.Object" or "System.ValueType" or "System.Enum"))
            .Concat(type.GetInterfaces().Where(one => one.IsPublic && !type.IsEnum && type.BaseType?.GetInterfaces().Contains(one) != true).OrderBy(static one => one.FullName, StringComparer.Ordinal)).Select(Name).ToList();
        return $"{kind} {Name(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } made when Access(made) is { } access => $"{access}new({Parameters(made)})",
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{field.Name}: {Name(field.FieldType)}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        PropertyInfo property => Property(property),
        MethodInfo method when Access(method) is { } access && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{access}{Modifiers(method)}{method.Name}{Arguments(method)}({Parameters(method)}): {Name(method.ReturnType)}",
        _ => null,
    };

    private static string? Property(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && Access(getter) is { } readable ? $"{readable}get; " : "";
        var set = property.SetMethod is { } setter && Access(setter) is { } writable
            ? $"{writable}{(setter.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit") ? "init" : "set")}; " : "";
        return get.Length + set.Length == 0 ? null : $"{Modifiers((property.GetMethod ?? property.SetMethod)!)}{property.Name}: {Name(property.PropertyType)} {{ {get}{set}}}";
    }

    private static string? Access(MethodBase method) =>
        method.IsPublic ? "" : method.IsFamily || method.IsFamilyOrAssembly ? "protected " : null;

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static " : method.IsAbstract ? "abstract " : !method.IsVirtual || method.IsFinal ? "" : method.Attributes.HasFlag(MethodAttributes.NewSlot) ? "virtual " : "override ";

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        $"{(parameter.IsOut ? "out " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = " + (parameter.RawDefaultValue ?? "default") : "")}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        var name = (type.IsNested ? Name(type.DeclaringType!) + "." : type.Namespace is "Sonilo" ? "" : type.Namespace + ".") + type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }

    /// <summary>Types that older frameworks have from a package are in the newest one's core.</summary>
    private sealed class Resolver(IEnumerable<string> files) : MetadataAssemblyResolver
    {
        private readonly PathAssemblyResolver inner = new(files!);

        public override Assembly? Resolve(MetadataLoadContext context, AssemblyName assemblyName) =>
            inner.Resolve(context, assemblyName)
            ?? (assemblyName.Name!.StartsWith("Microsoft.Bcl.", StringComparison.Ordinal) ? context.CoreAssembly : null);
    }
}
