using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages;

/// <summary>What the three times and the words for what is missing mean.</summary>
public sealed class HowToReadModel : SitePage
{
    public IActionResult OnGet() => Page();
}
