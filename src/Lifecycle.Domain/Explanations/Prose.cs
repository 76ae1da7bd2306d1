namespace Lifecycle.Domain.Explanations;

/// <summary>A sentence for people, with the indexes of the claims that it rests on.</summary>
public sealed record Sentence(string Text, Items<int> Claims);

/// <summary>Sentences that belong together, and the heading that they could stand under.</summary>
public sealed record Passage(string Heading, Items<Sentence> Sentences)
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
        (string Heading, IEnumerable<Sentence> Sentences)[] passages =
        [
            ("What was judged", TellingOfJudgments.Tell(telling)),
            ("What was put right, withdrawn or withheld", TellingOfChanges.Tell(telling)),
            ("What lies between", TellingOfTheInterval.Tell(telling)),
            ("What was found", TellingOfFindings.Tell(telling)),
            ("What became of earlier findings", TellingOfThePast.Tell(telling)),
            ("What was asked", TellingOfRequests.Tell(telling)),
            ("Figures and their caveats", TellingOfFigures.Tell(telling)),
            ("What it stands on", TellingOfGrounds.Tell(telling)),
        ];
        return Items.Of(passages.Select(passage => new Passage(passage.Heading, Items.Of(passage.Sentences))).Where(passage => passage.Sentences.Count > 0));
    }
}
