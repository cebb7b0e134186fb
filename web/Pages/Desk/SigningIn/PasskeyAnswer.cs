namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>
/// What a browser answered about a passkey. The framework throws where it knows of no question: the form came twice, or too long after
/// the question. That is no fault of ours but a slip like any other.
/// </summary>
internal static class PasskeyAnswer
{
    public static async Task<T?> OrNoneAsync<T>(Task<T> reading)
        where T : class
    {
        try
        {
            return await reading;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
