using System.Globalization;
using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary>The file that keeps the connection string of the role that serves. Nobody but its owner may read it.</summary>
internal sealed class ServeFile(string path)
{
    public string Path { get; } = path;

    /// <summary>The usual folder.</summary>
    public static string Folder => System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", "lifecycle");

    /// <summary>The usual place: one file for each database.</summary>
    public static ServeFile For(NpgsqlConnectionStringBuilder owner)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"serve-{owner.Host}-{owner.Port}-{owner.Database}");
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
        return new ServeFile(System.IO.Path.Combine(Folder, safe));
    }

    public string? Read()
    {
        try
        {
            return File.Exists(Path) ? File.ReadAllText(Path).Trim() : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ExpectedFailureException($"{Path} keeps the connection string of the role that serves and cannot be read. Check who owns it.");
        }
    }

    public void Write(string connectionString)
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } folder) Directory.CreateDirectory(folder);

            // Written aside and moved, so that no reader finds half of it.
            var aside = $"{Path}.{Environment.ProcessId}";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var writer = new StreamWriter(aside, options)) writer.WriteLine(connectionString);
            File.Move(aside, Path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new ExpectedFailureException(
                $"The connection string of the role that serves cannot be written to {Path}. "
                + "Make its folder writable, or name another file in LIFECYCLE_SERVE_FILE.");
        }
    }
}
