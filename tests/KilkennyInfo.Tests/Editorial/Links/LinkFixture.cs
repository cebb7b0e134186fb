using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Outbound;
using KilkennyInfo.Tests.ContentModel.Folder;
using KilkennyInfo.Tests.Platform.Mail;
using KilkennyInfo.Tests.Platform.Outbound;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial.Links;

/// <summary>A small site with links to other sites, which a server on a loopback port stands for.</summary>
public abstract class LinkFixture(TestDatabase databases) : ImportFixture(databases)
{
    private readonly LoopbackHttp _elsewhere = LoopbackHttp.Start();

    private OutboundClient? _outbound;
    private LiveSite? _site;
    private SiteLinks? _links;

    internal LoopbackHttp Elsewhere => _elsewhere;

    internal SetClock Clock { get; } = new("2026-11-23T10:00:00Z");

    internal ListLog<LinkWatch> Log { get; } = new();

    internal LinkRecords Records => new(Database, Clock);

    internal SiteLinks Links => _links ??= new SiteLinks(Database, () => _site!);

    internal LinkAsking Asking => new(_outbound!, TimeProvider.System) { Pause = TimeSpan.Zero };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var options = new OutboundOptions { PlainHttp = true, Allow = [$"elsewhere.example:{Elsewhere.Port}"] };
        _outbound = OutboundFixture.Client(options, (host, cancellation) => host == "elsewhere.example" ? OutboundFixture.Leads("127.0.0.1") : OutboundFixture.NobodyKnows(host, cancellation));
    }

    public override async Task DisposeAsync()
    {
        _outbound!.Dispose();
        await Elsewhere.DisposeAsync();
        await base.DisposeAsync();
    }

    internal string AddressOf(string path) => $"http://elsewhere.example:{Elsewhere.Port}{path}";

    internal LinkWatch Watch(bool isOn = true) => new(new SiteOptions { CheckLinks = isOn }, Links, Records, Asking, Clock, Log);

    internal LinksBoard Board(bool isOn = true) => new(Database, new SiteOptions { CheckLinks = isOn }, Links, Records, Watch(isOn), Clock);

    /// <summary>Takes the content folder in and goes live with it.</summary>
    internal async Task GoLiveAsync()
    {
        await ImportSoundAsync();
        _site = await LiveAsync();
    }

    /// <summary>What the site would be if its data had changed under its pages.</summary>
    internal void Pretend(Func<LiveSite, LiveSite> change) => _site = change(_site!);
}
