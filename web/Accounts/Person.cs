using KilkennyInfo.Languages;

namespace KilkennyInfo.Accounts;

/// <summary>Who acts: what the rules need to know of a signed-in member of staff.</summary>
/// <param name="Name">As it is shown to colleagues and kept in the history.</param>
public sealed record Person(Guid Id, string Name, IReadOnlySet<Role> Roles)
{
    /// <summary>For somebody without an account: who at the desk let them in.</summary>
    public Guid? InvitedBy { get; init; }

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>May change the words of one language.</summary>
    public bool MayEdit(Language language) => Is(language == Language.Irish ? Role.IrishEditor : Role.EnglishEditor);

    public bool MayEditAny => LanguageExtensions.Both.Any(MayEdit);
}
