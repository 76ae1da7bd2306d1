namespace Lifecycle.Domain.Explanations;

/// <summary>A sentence for people, with the indexes of the claims that it rests on.</summary>
public sealed record Sentence(string Text, Items<int> Claims);

/// <summary>Sentences that belong together.</summary>
public sealed record Passage(Items<Sentence> Sentences)
{
    public override string ToString() => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}

/// <summary>
/// An explanation as a newspaper could print it: made of the claims and of what they rest on, so that every sentence has its
/// claims, and every claim is told or at least counted in a sentence.
/// </summary>
internal static class Prose
{
    public static Items<Passage> Of(Case about, Items<Claim> claims)
    {
        var telling = new Telling(about, claims);
        IEnumerable<IEnumerable<Sentence>> passages =
        [
            TellingOfJudgments.Tell(telling),
            TellingOfChanges.Tell(telling),
            TellingOfTheInterval.Tell(telling),
            TellingOfFindings.Tell(telling),
            TellingOfThePast.Tell(telling),
            TellingOfRequests.Tell(telling),
            TellingOfFigures.Tell(telling),
            TellingOfGrounds.Tell(telling),
        ];
        return Items.Of(passages.Select(sentences => new Passage(Items.Of(sentences))).Where(passage => passage.Sentences.Count > 0));
    }
}
