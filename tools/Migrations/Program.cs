using System.Diagnostics.CodeAnalysis;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

// Usage, from the repository root: dotnet run --project tools/Migrations -- NameOfTheChange
if (args is not [{ Length: > 0 } name])
{
    Console.Error.WriteLine("Say what the migration does: dotnet run --project tools/Migrations -- AddComments");
    return 2;
}

Scaffold(new SqliteSiteDb(new DbContextOptionsBuilder<SqliteSiteDb>().UseSqlite("Data Source=unused.db").Options), "Sqlite");
Scaffold(new PostgresSiteDb(new DbContextOptionsBuilder<PostgresSiteDb>().UseNpgsql("Host=unused").Options), "Postgres");
return 0;

[SuppressMessage("Usage", "EF1001", Justification = "The design-time builder has no public face; this tool is what dotnet-ef would be.")]
void Scaffold(SiteDb db, string provider)
{
    using (db)
    {
        var assembly = typeof(SiteDb).Assembly;
        var services = new DesignTimeServicesBuilder(assembly, assembly, new OperationReporter(null), []).Build(db);
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
        var project = Path.Combine(Environment.CurrentDirectory, "web");
        var migration = scaffolder.ScaffoldMigration(name, "KilkennyInfo", $"Data.Migrations.{provider}", "C#");
        var files = scaffolder.Save(project, migration, Path.Combine(project, "Data", "Migrations", provider));
        Console.WriteLine(files.MigrationFile);
    }
}
