namespace Lifecycle.EventStore;

/// <summary>What became of the wish for a second database role.</summary>
public enum ServeRoleOutcome
{
    /// <summary>The role was made, with the password given.</summary>
    Created,

    /// <summary>The role was there, and its password is now the one given.</summary>
    PasswordSet,

    /// <summary>The role was there and was left as it is: no password was given, or this user may not change it.</summary>
    Exists,

    /// <summary>There is no such role and this user may not make one.</summary>
    MayNotCreate,
}
