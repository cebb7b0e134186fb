using System.Runtime.InteropServices;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>The functions of liblouis that are used. The library keeps state of its own: one call at a time, in the whole process.</summary>
internal sealed class LiblouisLibrary
{
    private readonly TextCall _translate;
    private readonly TextCall _backTranslate;
    private readonly NumberCall _checkTable;

    private LiblouisLibrary(nint library)
    {
        CharacterSize = Function<SizeCall>(library, "lou_charSize")();
        Version = Marshal.PtrToStringUTF8(Function<PointerCall>(library, "lou_version")()) ?? "";
        _translate = Function<TextCall>(library, "lou_translate");
        _backTranslate = Function<TextCall>(library, "lou_backTranslate");
        _checkTable = Function<NumberCall>(library, "lou_checkTable");

        // Else it writes what it thinks of a table on the standard error; LOU_LOG_OFF.
        Function<LogLevelCall>(library, "lou_setLogLevel")(60_000);
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int TextCall(
        byte[] tables, byte[] input, ref int inputLength, byte[] output, ref int outputLength,
        ushort[]? typeForms, byte[]? spacing, int[]? outputPositions, int[]? inputPositions, nint cursor, int mode);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int NumberCall(byte[] tables);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SizeCall();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint PointerCall();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void LogLevelCall(int level);

    /// <summary>The bytes of its characters: 2 or 4, as it was built.</summary>
    public int CharacterSize { get; }

    public string Version { get; }

    public static LiblouisLibrary? Load(string name) =>
        NativeLibrary.TryLoad(name, out var library) ? new LiblouisLibrary(library) : null;

    public bool Knows(byte[] tables) => _checkTable(tables) != 0;

    /// <param name="origins">For each sign that comes out, the place in the input that it stands for.</param>
    public bool Translate(
        byte[] tables, byte[] input, ref int read, byte[] output, ref int written, ushort[]? typeForms, int[] origins, int mode) =>
        _translate(tables, input, ref read, output, ref written, typeForms, null, null, origins, 0, mode) != 0;

    public bool BackTranslate(byte[] tables, byte[] input, ref int read, byte[] output, ref int written) =>
        _backTranslate(tables, input, ref read, output, ref written, null, null, null, null, 0, 0) != 0;

    private static T Function<T>(nint library, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
