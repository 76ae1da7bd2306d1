using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Records;

/// <summary>
/// Generators: any fact of any kind, made through its constructor. Values come from small pools, so that keys meet, references
/// are often good and a fact is often stated twice.
/// </summary>
internal static class AnyFact
{
    private static readonly Dictionary<Type, Gen<object>> Values = new()
    {
        [typeof(string)] = Gen.Elements<object>("a", "b", "not recorded"),
        [typeof(bool)] = Gen.Elements<object>(true, false),
        [typeof(int)] = Gen.Elements<object>(1, 336),
        [typeof(long)] = Gen.Elements<object>(1L, 357L),
        [typeof(Grade)] = Gen.Elements<object>(Grade.Parse("good"), Grade.Parse("inadequate")),
        [typeof(Edtf)] = Gen.Elements<object>(Edtf.Parse("2014-11"), Edtf.Parse("2017")),
        [typeof(Occasion)] = Gen.Elements<object>(Occasion.NotRecorded, Occasion.Parse("2014-11"), Occasion.Parse("2017")),
        [typeof(DeadlineRule)] = Gen.Elements<object>(new DeadlineRule.Immediately(), DeadlineRule.Parse("within P3M of publication")),
        [typeof(Citation)] = Gen.Elements<object>(Citation.Parse("report.txt:12"), Citation.Parse("report.txt:40-41")),
        [typeof(QuestionRef)] = Gen.Elements<object>(QuestionRef.Parse("earlier/a"), QuestionRef.Parse("earlier/b")),
        [typeof(ItemRef)] = Gen.Elements<object>(ItemRef.Parse("finding earlier.somewhere/a"), ItemRef.Parse("recommendation earlier.somewhere.R1(b)")),
    };

    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract && type != typeof(Withheld)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static Gen<Provenance> Grounds { get; } =
        from elsewhere in Gen.Elements(true, false)
        from voice in Gen.Elements(Enum.GetValues<Voice>())
        from reason in Gen.Elements(null, "because")
        select (elsewhere ? Said.Elsewhere : Said.Plainly) with { Voice = voice, Reason = reason };

    public static Gen<Fact> Of(params IEnumerable<Type> types) => Gen.OneOf(types.Select(type => Made(type).Select(made => (Fact)made)));

    public static Gen<Held> Held(params IEnumerable<Type> types) =>
        Of(types).Zip(Grounds, (fact, grounds) => new Held(fact, fact is LifeStep step ? grounds with { Voice = step.Voice } : grounds));

    private static Gen<object> Made(Type type) => Gen
        .CollectToArray(Constructor(type).GetParameters().Select(Argument))
        .Select(arguments => Constructor(type).Invoke(arguments));

    private static ConstructorInfo Constructor(Type type) => type.GetConstructors().MaxBy(made => made.GetParameters().Length)!;

    private static Gen<object?> Argument(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var mayBeNull = type != parameter.ParameterType || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        var value = Value(type).Select(object? (made) => made);
        return mayBeNull ? Gen.OneOf(value, Gen.Constant<object?>(null)) : value;
    }

    private static Gen<object> Value(Type type)
    {
        if (Values.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return Gen.Elements(Enum.GetValues(type).Cast<object>());
        if (!type.IsGenericType) return Made(type);

        var item = type.GetGenericArguments()[0];
        return Gen.Choose(0, 2).SelectMany(count => Value(item).ArrayOf(count)).Select(items => List(type, item, items));
    }

    private static object List(Type type, Type item, object[] items)
    {
        var typed = Array.CreateInstance(item, items.Length);
        items.CopyTo(typed, 0);
        return Activator.CreateInstance(type, typed)!;
    }
}
