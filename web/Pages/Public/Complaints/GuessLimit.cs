using System.Globalization;
using KilkennyInfo.Complaints.Cases;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>Lets a request try a code, as often as <see cref="CodeGuesses"/> allows its network.</summary>
public sealed class GuessLimit(CodeGuesses guesses)
{
    /// <summary>When it is not looked at, the answer says after how long to try again.</summary>
    /// <param name="look">None when the code is wrong.</param>
    public async Task<Guessed<T>> TryAsync<T>(HttpContext context, string what, Func<Task<T?>> look)
        where T : class
    {
        var guessed = await guesses.TryAsync(NetworkLimit.NetworkOf(context), what, look, context.RequestAborted);
        if (guessed.IsRefused)
        {
            context.Response.Headers.RetryAfter = ((int)CodeGuesses.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return guessed;
    }
}
