using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KilkennyInfo.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NotedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IrishText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EnglishText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualityNote", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanReview",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OpenReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", nullable: true),
                    FeedbackTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DraftedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NewVersion = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReview", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentDecision",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IrishReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EnglishReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Themes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IrishSentence = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EnglishSentence = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Principle = table.Column<int>(type: "INTEGER", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IrishCommittee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnglishCommittee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IrishView = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    EnglishView = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IrishResponse = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    EnglishResponse = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IrishSkipReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    EnglishSkipReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Principle = table.Column<int>(type: "INTEGER", nullable: true),
                    Commitment = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: true),
                    IrishSaid = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EnglishSaid = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Disposition = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    IrishAnswer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EnglishAnswer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
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
