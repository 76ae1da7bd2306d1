using Lifecycle.ReadModels;

namespace Lifecycle.Web.Api;

/// <summary>What made an answer: a new build may say the same facts otherwise, so its ETags are others.</summary>
internal static class Build
{
    public static string Tag { get; } = Convert.ToHexStringLower([
        .. typeof(Build).Module.ModuleVersionId.ToByteArray().AsSpan(0, 4),
        .. typeof(LifecycleModels).Module.ModuleVersionId.ToByteArray().AsSpan(0, 4)]);
}
