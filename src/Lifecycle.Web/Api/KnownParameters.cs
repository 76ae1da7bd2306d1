using System.Collections.Frozen;

namespace Lifecycle.Web.Api;

/// <summary>
/// Refuses query parameters that an endpoint does not have: a misspelt filter would otherwise be a wrong answer. Repeated
/// parameters are refused where one value is meant, and so are a format that there is not and times that cannot be taken.
/// </summary>
internal static class KnownParameters
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var parameters = context.MethodInfo.GetParameters();
        var times = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(Times));
        var known = parameters
            .Where(parameter => parameter.ParameterType != typeof(CancellationToken) && parameter.ParameterType.Namespace == "System")
            .Select(parameter => (Name: parameter.Name!, Repeatable: parameter.ParameterType.IsArray))
            .Concat(times < 0 ? [] : Times.Names.Select(name => (name, false)))
            .Concat(Formats.AreOf(context.MethodInfo) ? [(Formats.Parameter, false)] : [])
            .ToFrozenDictionary(parameter => parameter.Item1, parameter => parameter.Item2);
        return invocation =>
        {
            foreach (var (name, value) in invocation.HttpContext.Request.RouteValues)
            {
                if (value is string text && text.Contains('\0', StringComparison.Ordinal))
                    return ValueTask.FromResult<object?>(Problems.BadParameter(name, "holds the character U+0000, which no text on record has"));
            }

            foreach (var (name, values) in invocation.HttpContext.Request.Query)
            {
                if (!known.TryGetValue(name, out var repeatable) || invocation.HttpContext.Request.RouteValues.ContainsKey(name))
                    return ValueTask.FromResult<object?>(Problems.BadParameter(name, $"not a parameter of this address; it has {Names(known.Keys.Except(invocation.HttpContext.Request.RouteValues.Keys))}"));
                if (values.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true))
                    return ValueTask.FromResult<object?>(Problems.BadParameter(name, "holds the character U+0000, which no text on record has"));
                if (values.Count > 1 && !repeatable)
                    return ValueTask.FromResult<object?>(Problems.BadParameter(name, $"given {values.Count} times; expected once"));
            }

            if (known.ContainsKey(Formats.Parameter) && Formats.Problem(invocation.HttpContext.Request) is { } misspelt) return ValueTask.FromResult<object?>(misspelt);

            return times >= 0 && invocation.GetArgument<Times>(times).Problem is { } problem ? ValueTask.FromResult<object?>(problem) : next(invocation);
        };
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "none";
}
