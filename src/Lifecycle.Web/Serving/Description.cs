using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Catalogue;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Lifecycle.Web.Serving;

/// <summary>The OpenAPI document: answers' shapes as they are written, with the domain's texts and vocabularies spelt out.</summary>
internal static class Description
{
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
        options.AddSchemaTransformer(Shape);
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
