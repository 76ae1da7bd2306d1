namespace Lifecycle.Domain.Frameworks;

/// <summary>What happens to a framework; stream <c>framework/{framework}</c>.</summary>
public abstract record FrameworkEvent : DomainEvent;

/// <summary>A framework was introduced for a programme of inspections.</summary>
public sealed record FrameworkIntroduced(FrameworkOutline Framework) : FrameworkEvent
{
    public override Fact Adds() => Framework;
}

/// <summary>A framework's title or time was stated wrongly. Both versions stay.</summary>
public sealed record FrameworkOutlineCorrected(FrameworkOutline From, FrameworkOutline To) : FrameworkEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A framework was recorded in error.</summary>
public sealed record FrameworkWithdrawn(FrameworkOutline Framework) : FrameworkEvent
{
    public override Fact Removes() => Framework;
}

/// <summary>The grades of a framework were set, best first.</summary>
public sealed record GradingScaleSet(GradingScale Scale) : FrameworkEvent
{
    public override Fact Adds() => Scale;
}

/// <summary>A scale was stated wrongly. Both versions stay.</summary>
public sealed record GradingScaleCorrected(GradingScale From, GradingScale To) : FrameworkEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A scale was recorded in error.</summary>
public sealed record GradingScaleWithdrawn(GradingScale Scale) : FrameworkEvent
{
    public override Fact Removes() => Scale;
}

/// <summary>A question was put into the framework.</summary>
public sealed record QuestionSet(FrameworkQuestion Question) : FrameworkEvent
{
    public override Fact Adds() => Question;
}

/// <summary>A question was stated wrongly. Both versions stay.</summary>
public sealed record QuestionCorrected(FrameworkQuestion From, FrameworkQuestion To) : FrameworkEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A question was recorded in error.</summary>
public sealed record QuestionWithdrawn(FrameworkQuestion Question) : FrameworkEvent
{
    public override Fact Removes() => Question;
}

/// <summary>A question was mapped to those of an earlier framework, with what may be compared.</summary>
public sealed record QuestionMapped(QuestionLineage Lineage) : FrameworkEvent
{
    public override Fact Adds() => Lineage;
}

/// <summary>A mapping was superseded by another. Both stay, so that an earlier comparison can be understood.</summary>
public sealed record QuestionRemapped(QuestionLineage From, QuestionLineage To) : FrameworkEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A mapping was recorded in error.</summary>
public sealed record MappingWithdrawn(QuestionLineage Lineage) : FrameworkEvent
{
    public override Fact Removes() => Lineage;
}
