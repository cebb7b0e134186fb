using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KilkennyInfo.Data.Migrations.Postgres
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    HourUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Query = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Searches = table.Column<int>(type: "integer", nullable: false),
                    WithoutHit = table.Column<int>(type: "integer", nullable: false)
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
