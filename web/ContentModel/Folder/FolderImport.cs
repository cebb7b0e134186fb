using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>One import under way: works out what differs from the database and writes that.</summary>
internal sealed class FolderImport(SiteDb db, DateTime now, Dictionary<string, Page> stored)
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
            var there = files.Texts.Keys.SingleOrDefault();
            _notes.Add(files.Texts.Count == 0
                ? $"{files.Key}: not served, it has neither ga.md nor en.md"
                : $"{files.Key}: not served, {there.Other().Code()}.md is missing; a page goes live in both languages or not at all");
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

        // Another hand has published since the last import (the desk): the files then wait as an open edition for an editor to compare.
        var editedElsewhere = Live(page) is { Revision.Author: not ContentImporter.Author };
        page.ImportedHash = hash;
        var revision = await AddRevisionAsync(page, files, cancellation);
        if (!revision.IsInStep)
        {
            Open(page, revision);
            _notes.Add($"{files.Key}: not put live, {OutOfStep(revision)}; compare the two texts, then run “confirm {files.Key}”");
        }
        else if (editedElsewhere)
        {
            Open(page, revision);
            _notes.Add($"{files.Key}: kept as an open edition, because the live text was last changed elsewhere");
        }
        else
        {
            await PublishAsync(page, revision, files, cancellation);
        }
    }

    public void NoteKeptPages(IReadOnlyDictionary<string, PageFiles> inFolder) =>
        _notes.AddRange(stored.Keys.Where(key => !inFolder.ContainsKey(key)).Order(StringComparer.Ordinal)
            .Select(key => $"{key}: on the site but not in the folder; left as it is"));

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
