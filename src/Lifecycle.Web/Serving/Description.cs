using System.Reflection;
using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Lifecycle.Web.Serving;

/// <summary>The OpenAPI document: answers' shapes as they are written, with the domain's texts and vocabularies spelt out.</summary>
internal static class Description
{
    private static readonly (string Name, string Description)[] TimesAsked =
    [
        (Times.ValidAt, "What had happened by this day (YYYY-MM-DD); today unless told"),
        (Times.PublishedAt, "What reports published by this day said (YYYY-MM-DD); whenever they were published unless told"),
        (Times.KnownAt, "What was recorded by this position of the log, by this instant (2015-03-01T09:30:00Z), or by the end of this day (YYYY-MM-DD) in the United Kingdom; all that is projected unless told"),
    ];

    public static void UseAnswerShapes(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        foreach (var converter in EventJson.Options.Converters) options.Converters.Add(converter);
    }

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Lifecycle",
                Version = "v1",
                Description = "Read models of police inspections: what was judged, on what evidence, and why it changed. Every answer cites its source lines; absences are stated.",
            };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(TakeTimes);
        options.AddOperationTransformer(TakeFormat);
        options.AddSchemaTransformer(Shape);
    }

    /// <summary>The three times that a read takes, and the basis that its answer begins with.</summary>
    private static async Task TakeTimes(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().All(method => method.GetParameters().All(parameter => parameter.ParameterType != typeof(Times)))) return;

        operation.Parameters ??= [];
        foreach (var (name, description) in TimesAsked)
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        var stated = await context.GetOrCreateSchemaAsync(typeof(StatedBasis), null, stop);
        foreach (var content in operation.Responses?["200"].Content?.Where(content => content.Key == "application/json") ?? [])
        {
            var answer = content.Value.Schema;
            content.Value.Schema = new OpenApiSchema
            {
                AllOf = [new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { [AnswerJson.AsOf] = stated } }, answer!],
            };
        }
    }

    /// <summary>The format, where an answer is there in several.</summary>
    private static Task TakeFormat(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().Any(Formats.AreOf)) return Task.CompletedTask;

        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = Formats.Parameter,
            In = ParameterLocation.Query,
            Description = "json or csv; goes before Accept, which decides unless told",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Terms(typeof(Format)).Select(term => (System.Text.Json.Nodes.JsonNode)term)] },
        });
        return Task.CompletedTask;
    }

    private static async Task Shape(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Terms(type).Select(term => (System.Text.Json.Nodes.JsonNode)term)];
        }
        else if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Items<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items ??= await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, stop);
        }
        else if (type.Assembly == typeof(Fact).Assembly && type.GetInterfaces().Any(made => made.IsGenericType && made.GetGenericTypeDefinition() == typeof(IParsable<>)))
        {
            schema.Type = JsonSchemaType.String;
        }
    }

    private static IEnumerable<string> Terms(Type vocabulary) =>
        (IReadOnlyCollection<string>)typeof(Words).GetMethod(nameof(Words.All))!.MakeGenericMethod(vocabulary).Invoke(null, null)!;
}
