using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KilkennyInfo.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CountQueries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "QueryTally",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    HourUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Searches = table.Column<int>(type: "INTEGER", nullable: false),
                    WithoutHit = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueryTally", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QueryTally_HourUtc_Language_Query",
                table: "QueryTally",
                columns: new[] { "HourUtc", "Language", "Query" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QueryTally");
        }
    }
}
