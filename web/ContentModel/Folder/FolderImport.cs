using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>One import under way: works out what differs from the database and writes that.</summary>
internal sealed class FolderImport(SiteDb db, DateTime now, Dictionary<string, Page> stored, LivePages live)
{
    private readonly List<string> _changes = [];
    private readonly List<string> _notes = [];

    public IReadOnlyList<string> Changes => _changes;

    public IReadOnlyList<string> Notes => _notes;

    public async Task TakeDataAsync(ContentFolder folder, CancellationToken cancellation)
    {
        var known = await db.Set<DataFile>().ToDictionaryAsync(file => file.Path, cancellation);
        foreach (var (path, bytes) in folder.DataFiles)
        {
            if (!known.Remove(path, out var file))
            {
                db.Add(new DataFile { Path = path, Bytes = bytes });
                DataChanged(path, "added");
            }
            else if (!file.Bytes.AsSpan().SequenceEqual(bytes))
            {
                file.Bytes = bytes;
                DataChanged(path, "changed");
            }
        }

        foreach (var file in known.Values)
        {
            db.Remove(file);
            DataChanged(file.Path, "removed");
        }
    }

    public async Task TakePageAsync(PageFiles files, string hash, CancellationToken cancellation)
    {
        if (!files.IsPair)
        {
            var missing = LanguageExtensions.Both.Where(language => !files.Texts.ContainsKey(language)).Select(language => $"{language.Code()}.md");
            var remains = stored.GetValueOrDefault(files.Key) is { } known && Live(known) is not null ? "; the pair before stays live" : "";
            _notes.Add($"{files.Key}: not served, {string.Join(" and ", missing)} is missing; a page goes live in both languages or not at all{remains}");
            return;
        }

        var page = stored.GetValueOrDefault(files.Key);
        if (page?.ImportedHash == hash)
        {
            return;
        }

        if (page is null)
        {
            page = new Page { Key = files.Key };
            db.Add(page);
        }

        page.ImportedHash = hash;
        var revision = await AddRevisionAsync(page, files, cancellation);
        if (!revision.IsInStep)
        {
            Open(page, revision);
            _notes.Add($"{files.Key}: not put live, {OutOfStep(revision)}; compare the two texts, then run “confirm {files.Key}”");
        }
        else if (live.IsEditedElsewhere(files.Key))
        {
            // Another hand has published since the last import (the desk): the files wait for an editor to compare.
            Open(page, revision);
            _notes.Add($"{files.Key}: kept as an open edition, because the live text was last changed elsewhere");
        }
        else
        {
            await PublishAsync(page, revision, files, cancellation);
        }
    }

    /// <summary>Takes a page off the site for good; its addresses answer 410 from now on. Its revisions stay.</summary>
    public async Task WithdrawAsync(Page page, CancellationToken cancellation)
    {
        foreach (var edition in page.Editions)
        {
            edition.State = EditionState.Superseded;
        }

        await db.Set<PageAddress>().Where(address => address.PageId == page.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(address => address.IsCurrent, false), cancellation);
        page.ImportedHash = null;
        db.Add(new PublishEvent { OccurredUtc = now, PageKey = page.Key });
        _changes.Add($"{page.Key}: withdrawn; its addresses are gone for good");
    }

    public void NoteKeptPages(IReadOnlyDictionary<string, PageFiles> inFolder) =>
        _notes.AddRange(stored.Values.Where(page => !inFolder.ContainsKey(page.Key) && Live(page) is not null)
            .OrderBy(page => page.Key, StringComparer.Ordinal)
            .Select(page => $"{page.Key}: on the site but not in the folder; left as it is (to take it off, list its addresses in gone.yaml)"));

    private async Task<Revision> AddRevisionAsync(Page page, PageFiles files, CancellationToken cancellation)
    {
        var settings = files.Settings;
        var last = page.Id == 0 ? 0 : await db.Set<Revision>().Where(other => other.PageId == page.Id).MaxAsync(other => (int?)other.Number, cancellation) ?? 0;
        var revision = new Revision
        {
            Number = last + 1,
            CreatedUtc = now,
            Author = ContentImporter.Author,
            SettingsSource = settings.Source,
            Type = settings.Type,
            ParentKey = settings.ParentKey,
            Position = settings.Position,
            Owner = settings.Owner,
            UpdatedOn = settings.UpdatedOn,
            ReviewBy = settings.ReviewBy,
            Texts = [.. LanguageExtensions.Both.Select(language => TextOf(files, language))],
        };
        page.Revisions.Add(revision);
        await db.SaveChangesAsync(cancellation);
        return revision;
    }

    private static PageText TextOf(PageFiles files, Language language)
    {
        var text = files.Texts[language];
        return new PageText
        {
            Language = language,
            FrontMatterSource = text.FrontMatter.Source,
            Slug = text.Slug,
            Title = text.Title,
            Menu = text.Menu,
            Summary = text.Summary,
            Description = text.Description,
            Change = text.Change,
            Body = text.FrontMatter.Body,
            Hash = text.Hash,
            ConfirmedAgainst = files.Settings.InStep.GetValueOrDefault(language),
        };
    }

    private static string OutOfStep(Revision revision)
    {
        var behind = LanguageExtensions.Both.Where(language => revision.Text(language).ConfirmedAgainst != revision.Text(language.Other()).Hash).ToList();
        return behind.Count == 2
            ? "neither text was confirmed against the other as it now stands"
            : $"{behind[0].Other().Code()}.md has changed since {behind[0].Code()}.md was last confirmed against it";
    }

    private static Edition? Live(Page page) => page.Editions.SingleOrDefault(edition => edition.State is EditionState.Live);

    private static void Open(Page page, Revision revision)
    {
        if (page.Editions.SingleOrDefault(edition => edition.State is EditionState.Open) is { } open)
        {
            open.RevisionId = revision.Id;
        }
        else
        {
            page.Editions.Add(new Edition { RevisionId = revision.Id, State = EditionState.Open });
        }
    }

    private async Task PublishAsync(Page page, Revision revision, PageFiles files, CancellationToken cancellation)
    {
        var before = Live(page);
        foreach (var edition in page.Editions.Where(edition => edition.State is EditionState.Live or EditionState.Open))
        {
            edition.State = EditionState.Superseded;
        }

        await db.SaveChangesAsync(cancellation);
        page.Editions.Add(new Edition { RevisionId = revision.Id, State = EditionState.Live, PublishedUtc = now });
        foreach (var text in files.Texts.Values)
        {
            await TakeAddressesAsync(page, text, cancellation);
        }

        db.Add(new PublishEvent { OccurredUtc = now, PageKey = page.Key });
        await db.SaveChangesAsync(cancellation);
        _changes.Add(before is null ? $"{page.Key}: published" : $"{page.Key}: published revision {revision.Number}");
    }

    private async Task TakeAddressesAsync(Page page, TextFile text, CancellationToken cancellation)
    {
        var wanted = text.Aliases.Append(text.Slug).ToList();
        var addresses = await db.Set<PageAddress>().Where(address => address.Language == text.Language && (address.PageId == page.Id || wanted.Contains(address.Slug)))
            .ToListAsync(cancellation);
        foreach (var address in addresses)
        {
            if (address.IsCurrent && address.PageId == page.Id && address.Slug != text.Slug && !text.Aliases.Contains(address.Slug))
            {
                _notes.Add($"{page.Key}: /{text.Language.Code()}/{address.Slug} now redirects to /{text.Language.Code()}/{text.Slug}; add it to “aliases” in {text.Path} to keep that");
            }

            address.IsCurrent = address.PageId == page.Id ? address.Slug == text.Slug : address.IsCurrent && !wanted.Contains(address.Slug);
        }

        foreach (var slug in wanted)
        {
            var address = addresses.SingleOrDefault(address => address.Slug == slug);
            if (address is null)
            {
                db.Add(new PageAddress { Language = text.Language, Slug = slug, PageId = page.Id, IsCurrent = slug == text.Slug });
            }
            else
            {
                address.PageId = page.Id;
                address.IsCurrent = slug == text.Slug;
            }
        }
    }

    private void DataChanged(string path, string how)
    {
        db.Add(new PublishEvent { OccurredUtc = now, DataPath = path });
        _changes.Add($"{path}: {how}");
    }
}
