using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KilkennyInfo.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EqualityNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NotedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IrishText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    EnglishText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NotedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualityNote", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanReview",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanVersion = table.Column<int>(type: "integer", nullable: false),
                    CountsFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OpenReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Feedback = table.Column<string>(type: "text", nullable: true),
                    FeedbackTo = table.Column<DateOnly>(type: "date", nullable: true),
                    DraftedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NewVersion = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReview", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentDecision",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IrishReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    EnglishReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Themes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IrishSentence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    EnglishSentence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Principle = table.Column<int>(type: "integer", nullable: true),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentDecision", x => new { x.ReviewId, x.Number });
                    table.ForeignKey(
                        name: "FK_CommitmentDecision_PlanReview_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "PlanReview",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeView",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    IrishCommittee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EnglishCommittee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IrishView = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    EnglishView = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    IrishResponse = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    EnglishResponse = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NotedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeView", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitteeView_PlanReview_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "PlanReview",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewStepRecord",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IrishSkipReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    EnglishSkipReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewStepRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewStepRecord_PlanReview_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "PlanReview",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewTheme",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Principle = table.Column<int>(type: "integer", nullable: true),
                    Commitment = table.Column<int>(type: "integer", nullable: true),
                    Source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: true),
                    IrishSaid = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    EnglishSaid = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Disposition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    IrishAnswer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    EnglishAnswer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NotedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewTheme", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewTheme_PlanReview_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "PlanReview",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeView_ReviewId",
                table: "CommitteeView",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReview_PlanVersion",
                table: "PlanReview",
                column: "PlanVersion",
                unique: true,
                filter: "\"EndedUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewStepRecord_ReviewId_Step",
                table: "ReviewStepRecord",
                columns: new[] { "ReviewId", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTheme_ReviewId",
                table: "ReviewTheme",
                column: "ReviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommitmentDecision");

            migrationBuilder.DropTable(
                name: "CommitteeView");

            migrationBuilder.DropTable(
                name: "EqualityNote");

            migrationBuilder.DropTable(
                name: "ReviewStepRecord");

            migrationBuilder.DropTable(
                name: "ReviewTheme");

            migrationBuilder.DropTable(
                name: "PlanReview");
        }
    }
}
