using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KilkennyInfo.Search;

/// <summary>The commands of one connection, kept: preparing one takes longer than most of them run. Parameters are $1, $2 and so on.</summary>
internal sealed class KeptCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public SqliteCommand Get(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = Prepare(sql, values.Length);
        }

        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place];
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var place = 1; place <= parameters; place++)
        {
            command.Parameters.Add(new SqliteParameter("$" + place.ToString(CultureInfo.InvariantCulture), null));
        }

        return command;
    }
}
