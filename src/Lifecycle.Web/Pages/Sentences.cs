namespace Lifecycle.Web.Pages;

/// <summary>Statements and numbers of the record within sentences of a page.</summary>
internal static class Sentences
{
    /// <summary>A statement to which the sentence around it gives its full stop.</summary>
    public static string WithoutStop(string statement) => statement.TrimEnd('.');

    /// <summary>"one finding", "3 findings".</summary>
    public static string Count(int count, string one, string several) => $"{(count == 1 ? "one" : count)} {(count == 1 ? one : several)}";
}
