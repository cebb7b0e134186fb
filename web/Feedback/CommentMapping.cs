using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Feedback;

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    private const int NameOfEnumMaxLength = 20;
    private const int PersonMaxLength = 200;
    private const int TagsMaxLength = 40;

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.Reference).HasMaxLength(Comment.ReferenceMaxLength);
        builder.Property(comment => comment.ActKey).HasMaxLength(SendingKey.MaxLength);
        builder.Property(comment => comment.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(comment => comment.Kind).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(comment => comment.Channel).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(comment => comment.State).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(comment => comment.Disposition).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(comment => comment.AboutPageKey).HasMaxLength(Page.KeyMaxLength);
        builder.Property(comment => comment.ServiceKey).HasMaxLength(Comment.ServiceKeyMaxLength);
        builder.Property(comment => comment.ServiceTag).HasMaxLength(Comment.ServiceKeyMaxLength);
        builder.Property(comment => comment.OfficeKey).HasMaxLength(Page.KeyMaxLength);
        builder.Property(comment => comment.PrincipleTags).HasMaxLength(TagsMaxLength);
        builder.Property(comment => comment.Handler).HasMaxLength(PersonMaxLength);
        builder.Property(comment => comment.ConvertedTo).HasMaxLength(Comment.ReferenceMaxLength);
        ConfigureWords(builder);
        foreach (var computed in new[] { nameof(Comment.Subject), nameof(Comment.Principles), nameof(Comment.IsHeld), nameof(Comment.IsDecided), nameof(Comment.WaitsForReply), nameof(Comment.IsPublished), nameof(Comment.HasWholePair) })
        {
            builder.Ignore(computed);
        }

        builder.HasIndex(comment => comment.Reference).IsUnique();
        builder.HasIndex(comment => comment.ActKey).IsUnique();
        builder.HasIndex(comment => comment.ReceivedUtc);
        builder.HasIndex(comment => new { comment.State, comment.ReceivedUtc });
        builder.HasIndex(comment => comment.PublishedUtc);
    }

    private static void ConfigureWords(EntityTypeBuilder<Comment> builder)
    {
        builder.Property(comment => comment.Message).HasMaxLength(Comment.MessageMaxLength);
        builder.Property(comment => comment.Name).HasMaxLength(Comment.NameMaxLength);
        builder.Property(comment => comment.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(comment => comment.DispositionReason).HasMaxLength(Comment.ReasonMaxLength);
        builder.Property(comment => comment.Reply).HasMaxLength(Comment.ReplyMaxLength);
        builder.Property(comment => comment.YouSaidGa).HasMaxLength(Comment.SaidMaxLength);
        builder.Property(comment => comment.YouSaidEn).HasMaxLength(Comment.SaidMaxLength);
        builder.Property(comment => comment.WeDidGa).HasMaxLength(Comment.SaidMaxLength);
        builder.Property(comment => comment.WeDidEn).HasMaxLength(Comment.SaidMaxLength);
        builder.Property(comment => comment.AgreementNote).HasMaxLength(Comment.NoteMaxLength);
    }
}
