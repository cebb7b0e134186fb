using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KilkennyInfo.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseAttachment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ScannedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Scanner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Threat = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    NextScanUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ScanTries = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstFaultUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAttachment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Caseworker",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TitleGa = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    HasNoExtension = table.Column<bool>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ServiceKeys = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    WorksInIrish = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Caseworker", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_Caseworker_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Comment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ActKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AboutPageKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ServiceKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OfficeKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Principle = table.Column<int>(type: "INTEGER", nullable: true),
                    Commitment = table.Column<int>(type: "INTEGER", nullable: true),
                    WantsReply = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ReceivedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HandlerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PrincipleTags = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ServiceTag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disposition = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DispositionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true),
                    RepliedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    YouSaidGa = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    YouSaidEn = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    WeDidGa = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    WeDidEn = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AgreementNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AgreedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConvertedTo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ForgottenUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Complaint",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CodeSalt = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ActKeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StoredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PolicyFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TakenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsAnonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    ServiceKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StageKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HandlerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AcknowledgeBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcknowledgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReplyBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpectedBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OutcomeKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AwaitsPermission = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRestricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsHeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    QueryDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NewsNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaint", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintDraft",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintDraft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DisposalCertificate",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Approval = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    List = table.Column<string>(type: "TEXT", nullable: false),
                    ListHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClearedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisposalCertificate", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "FigureSnapshot",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureSnapshot", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "GuessSalt",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuessSalt", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "KnownCalendar",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedDays = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownCalendar", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WrongGuesses",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WrongGuesses", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "CaseConflict",
                columns: table => new
                {
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseConflict", x => new { x.ComplaintId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_CaseConflict_Complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseEvent",
                columns: table => new
                {
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OccurredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    IsInternal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEvent", x => new { x.ComplaintId, x.Number });
                    table.ForeignKey(
                        name: "FK_CaseEvent_Complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseLetter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TemplateVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    LargeSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LargeBytes = table.Column<long>(type: "INTEGER", nullable: true),
                    LargePages = table.Column<int>(type: "INTEGER", nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SignedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WrittenUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseLetter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseLetter_Complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintDetails",
                columns: table => new
                {
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NeedsSignLanguage = table.Column<bool>(type: "INTEGER", nullable: false),
                    OnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConcernsChild = table.Column<bool>(type: "INTEGER", nullable: false),
                    WhatHappened = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    WhereAndWhen = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Wanted = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Earlier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintDetails", x => x.ComplaintId);
                    table.ForeignKey(
                        name: "FK_ComplaintDetails_Complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExportRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Parts = table.Column<string>(type: "TEXT", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false),
                    RemovedReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExportRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExportRecord_Complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Lesson",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lesson", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Lesson_Complaint_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaint",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseAttachment_ComplaintId_Number",
                table: "CaseAttachment",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseAttachment_Scan_NextScanUtc",
                table: "CaseAttachment",
                columns: new[] { "Scan", "NextScanUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseAttachment_Sha256",
                table: "CaseAttachment",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvent_Kind_OccurredUtc",
                table: "CaseEvent",
                columns: new[] { "Kind", "OccurredUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseLetter_ComplaintId_Number",
                table: "CaseLetter",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseLetter_Sha256",
                table: "CaseLetter",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Comment_ActKey",
                table: "Comment",
                column: "ActKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comment_PublishedUtc",
                table: "Comment",
                column: "PublishedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Comment_ReceivedUtc",
                table: "Comment",
                column: "ReceivedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Comment_Reference",
                table: "Comment",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comment_State_ReceivedUtc",
                table: "Comment",
                columns: new[] { "State", "ReceivedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaint_ActKeyHash",
                table: "Complaint",
                column: "ActKeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaint_HandlerId",
                table: "Complaint",
                column: "HandlerId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaint_Reference",
                table: "Complaint",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaint_Status_ReplyBy",
                table: "Complaint",
                columns: new[] { "Status", "ReplyBy" });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintDraft_ExpiresUtc",
                table: "ComplaintDraft",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ExportRecord_ComplaintId",
                table: "ExportRecord",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Lesson_ComplaintId",
                table: "Lesson",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Lesson_DoneOn",
                table: "Lesson",
                column: "DoneOn");

            migrationBuilder.CreateIndex(
                name: "IX_WrongGuesses_SinceUtc",
                table: "WrongGuesses",
                column: "SinceUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseAttachment");

            migrationBuilder.DropTable(
                name: "CaseConflict");

            migrationBuilder.DropTable(
                name: "CaseEvent");

            migrationBuilder.DropTable(
                name: "CaseLetter");

            migrationBuilder.DropTable(
                name: "Caseworker");

            migrationBuilder.DropTable(
                name: "Comment");

            migrationBuilder.DropTable(
                name: "ComplaintDetails");

            migrationBuilder.DropTable(
                name: "ComplaintDraft");

            migrationBuilder.DropTable(
                name: "DisposalCertificate");

            migrationBuilder.DropTable(
                name: "ExportRecord");

            migrationBuilder.DropTable(
                name: "FigureSnapshot");

            migrationBuilder.DropTable(
                name: "GuessSalt");

            migrationBuilder.DropTable(
                name: "KnownCalendar");

            migrationBuilder.DropTable(
                name: "Lesson");

            migrationBuilder.DropTable(
                name: "WrongGuesses");

            migrationBuilder.DropTable(
                name: "Complaint");
        }
    }
}
