namespace KilkennyInfo.Verbs;

/// <summary>What became of each commitment in two years of a demonstration. None of it has happened.</summary>
internal static class DemoPlanResultTexts
{
    /// <summary>One commitment a line: its number, its progress in the first year and in the second, what that rests on, and a note in Irish and in English.</summary>
    private const string Table = """
        1|under-way|partly-kept|note|Tá an ríomhphost agus na comhaid aistrithe go córas nua. Tá dhá rannóg le haistriú fós.|E-mail and files have moved to a new system. Two sections have still to move.
        2|under-way|partly-kept|note|Cuireadh deasc íseal agus doras uathoibríoch isteach i gceann dár n-oifigí. Tosóimid ar an gcéad oifig eile i mbliana.|We put a low desk and an automatic door into one of our offices. We will start on the next office this year.
        3|under-way|kept|note|Tá scuaine ar na línte gnóthacha anois, agus deirtear le daoine cá fhad a bheidh orthu fanacht.|The busy lines have a queue now, and people are told how long they will have to wait.
        4|kept|kept|page:customer-charter||
        5|partly-kept|under-way|note|Tá an chairt ar taispeáint sa dá theanga i bhformhór ár n-oifigí. Tá póstaeir á gclóbhualadh don chuid eile.|The charter is on display in both languages in most of our offices. Posters are being printed for the others.
        6|kept|kept|page:customer-charter||
        7|kept|kept|note|Chuir gach rannóg na naoi bhforas san áireamh ina plean don bhliain.|Each section took the nine grounds into account in its plan for the year.
        8|under-way|under-way|note|Labhraíomar le ceithre ghrúpa pobail faoi na bacainní a bhíonn rompu. Tá liosta oibre á dhéanamh.|We talked to four community groups about the barriers that they face. A list of work is being made.
        9|not-kept|not-kept|note|Níor thosaigh an oifig thaistil a bhí beartaithe againn do cheantair thuaithe.|The travelling office that we planned for rural areas did not start.
        10|kept|kept|note|Glantar gach oifig gach lá oibre, agus seiceáladh an rochtain sna hoifigí go léir i rith na bliana.|Every office is cleaned on each working day, and access was checked in all of the offices during the year.
        11|partly-kept|partly-kept|note|Tá seomra príobháideach i bhformhór ár n-oifigí. I gcuid acu ní bhíonn sé ar fáil ach le coinne.|Most of our offices have a private room. In some of them you can have it only by appointment.
        12|kept|kept|note|Rinneadh iniúchadh sábháilteachta i ngach oifig, agus réitíodh gach fadhb a fuarthas.|A safety audit was done in every office, and every problem that was found was put right.
        13|partly-kept|partly-kept|page:offices|Tá eolas faoin rochtain ar leathanach na n-oifigí. Níl rampa ag gach doras fós.|The page on our offices has information on access. Not every door has a ramp yet.
        14|kept|kept|figure:pages-past-review||
        15|kept|kept|page:contact-us||
        16|kept|kept|figure:format-requests-in-time||
        17|under-way|under-way|note|Tá foirmeacha ar líne á ndéanamh do na seirbhísí is mó a iarrtar.|Online forms are being made for the services that people ask for most.
        18|kept|kept|page:accessibility-statement||
        19|partly-kept|partly-kept|note|Simplíodh sé fhoirm agus dhá bhileog. Tá na rialacha páirceála le simpliú fós.|Six forms and two leaflets were made simpler. The parking rules have still to be made simpler.
        20|kept|kept|figure:complaints-acknowledged-in-time||
        21|kept|kept|figure:letters-with-missing-field||
        22|kept|kept|page:complaints-procedure||
        23|kept|kept|page:appeals||
        24|partly-kept|kept|note|Rinneadh dhá chomhairliúchán i rith na bliana. Foilsíodh an méid a dúradh agus an méid a athraíodh dá bharr.|Two consultations took place during the year. What was said, and what changed because of it, was published.
        25|not-kept|under-way|note|Tá meastóireacht á déanamh ar thrí sheirbhís, agus foilseofar na torthaí.|Three services are being evaluated, and the results will be published.
        26|kept|kept|page:contact-us||
        27|partly-kept|kept|page:about-this-site||
        28|kept|kept|figure:pages-in-both-languages||
        29|kept|kept|page:language-rights||
        30|partly-kept|partly-kept|note|Tagann cinn na rannóg le chéile gach mí. Tarlaíonn sé fós go gcuirtear daoine ó rannóg go rannóg.|The heads of the sections meet every month. It still happens that people are sent from section to section.
        31|kept|kept|note|Cuireadh seirbhís do bhaill foirne isteach i bplean gach rannóige.|Service to members of staff was put into the plan of each section.
        32|kept|partly-kept|note|Iarradh a thuairim ar gach ball foirne, agus d’fhreagair thart ar leath díobh.|Every member of staff was asked for their opinion, and about half of them answered.
        33|kept|kept|page:customer-action-plan||
        34|kept|kept|page:customer-action-plan||
        35|partly-kept|kept|note|Tá seirbhís do chustaiméirí ar an gcúrsa do gach ball foirne nua.|Customer service is on the course for every new member of staff.
        36|under-way|kept|note|Tá an córas nua airgeadais in úsáid i ngach rannóg ó thús na bliana.|The new financial system has been in use in each section since the start of the year.
        37|kept|kept|note|Tugadh aitheantas do sheirbhís mhaith ag cruinniú na foirne.|Good service was recognised at the staff meeting.
        38|kept|kept|page:comment-card||
        39|kept|partly-kept|note|Tháinig níos lú gearán faoi chúirtéis, ach tháinig níos mó faoi mhoill.|Fewer complaints came about courtesy, but more came about delay.
        40|kept|kept|page:customer-charter||
        41|kept|kept|note|Is féidir cabhair a iarraidh ag gach cuntar chun foirm a líonadh.|At every counter you can ask for help to fill in a form.
        42|kept|partly-kept|note|Freagraíodh an guthán sna huaireanta sin gach lá oibre ach lá amháin, nuair a bhí stoirm ann.|The phone was answered at those times on every working day but one, when there was a storm.
        43|kept|kept|note|Seiceáladh fiche freagra gach ráithe, agus bhí nach mór gach ceann acu soiléir agus ceart.|Twenty answers were checked each quarter, and nearly all of them were clear and correct.
        44|kept|partly-kept|note|Tugadh ainm i ngach litir, ach níor tugadh i gcónaí é ar an nguthán.|A name was given in every letter, but not always on the phone.
        45|kept|kept|page:customer-charter||
        46|partly-kept|not-kept|note|Níor scríobhadh síos na glaonna go léir, agus mar sin níor glaodh ar ais ar gach duine. Tá leabhar glaonna ag gach rannóg anois.|Not all calls were written down, and so not everybody was rung back. Each section now has a book of calls.
        47|kept|kept|note|Deirtear leis an duine cathain a bheidh an t-eolas ann, agus scríobhtar an lá i leabhar na nglaonna.|The person is told when the information will be there, and the day is written in the book of calls.
        48|under-way|under-way|note|Roghnaíodh soláthraí don chóras nua gutháin. Cuirfear isteach é an bhliain seo chugainn.|A supplier was chosen for the new phone system. It will be put in next year.
        49|partly-kept|kept|note|Seiceáladh na heolairí gach ráithe.|The directories were checked every quarter.
        50|kept|partly-kept|note|Chonacthas in am naonúr as gach deichniúr a raibh coinne acu.|Nine in every ten people who had an appointment were seen on time.
        51|kept|kept|page:privacy-notice||
        52|kept|kept|page:customer-charter||
        53|kept|kept|figure:complaints-answered-in-time||
        54|kept|kept|note|Níor tharla aon timpiste thromchúiseach in aon oifig i rith na bliana.|No serious accident happened in any office during the year.
        55|under-way|partly-kept|note|Cuireadh lúb éisteachta isteach i dtrí oifig. Tá an chuid eile le déanamh fós.|A hearing loop was put into three offices. The others have still to be done.
        56|kept|kept|page:contact-us||
        57|kept|kept|note|Rinne 40 ball foirne cúrsa sa scríbhneoireacht shoiléir.|A course in clear writing was taken by 40 members of staff.
        58|kept|kept|figure:letters-with-missing-field||
        59|kept|kept|note|Tá duine i ngach rannóg a fhreagraíonn litreacha nuair a bhíonn duine eile as láthair.|Each section has a person who answers letters when somebody else is away.
        60|kept|kept|figure:interim-replies||
        61|kept|kept|page:contact-us||
        62|kept|kept|note|Íocadh nach mór gach sonrasc in am, agus foilsíodh tuairisc air sin gach ráithe.|Nearly every invoice was paid on time, and a report on that was published every quarter.
        63|kept|kept|page:accessible-formats||
        64|partly-kept|kept|note|Léadh gach foirm nua le custaiméirí sular foilsíodh í.|Every new form was read with customers before it was published.
        65|kept|kept|note|Deir gach foirm cén fáth a n-iarrtar gach píosa eolais.|Each form says why each piece of information is asked for.
        66|kept|kept|page:privacy-notice||
        67|kept|kept|page:privacy-notice||
        68|partly-kept|kept|figure:documents-with-all-formats||
        69|kept|kept|page:complaints-procedure||
        70|kept|kept|page:complaints-procedure||
        71|kept|kept|figure:complaints-answered-in-time||
        72|kept|kept|page:ombudsman||
        73|kept|kept|page:ombudsman||
        74|kept|kept|page:ombudsman||
        75|kept|kept|page:complaints-procedure||
        76|under-way|under-way|note|Tá córas á thástáil chun coinní a dhéanamh ar líne.|A system for making appointments online is being tried out.
        77|under-way|under-way|note|Tá leath na ríomhairí athraithe. Leanfar den obair go dtí deireadh an phlean.|Half of the computers have been replaced. The work will go on until the end of the plan.
        78|kept|kept|note|Tá duine i ngach rannóg a labhraíonn leis an ngrúpa oibre thar ceann na foirne.|Each section has a person who speaks to the working group on behalf of the staff.
        79|kept|kept|note|Bhí sé chúrsa ann i rith na bliana, agus líonadh 84 áit orthu.|There were six courses during the year, and 84 places on them were taken.
        80|partly-kept|kept|note|Tá duine teagmhála amháin ag gach grúpa pobail anois.|Each community group now has one contact person.
        81|not-started|under-way|note|Tá na pleananna don chéad deasc ilfhreastail réidh. Osclófar í i Halla an Chontae.|The plans for the first one-stop desk are ready. It will open in County Hall.
        82|kept|kept|figure:contacts-in-irish||
        83|kept|kept|page:contact-us||
        84|kept|kept|page:about-this-site||
        85|kept|kept|page:comment-card||
        86|kept|kept|note|Phléigh Coiste um Beartas Straitéiseach an plean, agus tugadh freagra ar an méid a dúirt sé.|A Strategic Policy Committee discussed the plan, and what it said was answered.
        87|kept|kept|page:comment-card||
        88|under-way|kept|note|Críochnaíodh an t-athbhreithniú deireanach in am.|The last review was finished in time.
        89|kept|kept|note|Cuireadh aiseolas ó chustaiméirí agus ó choiste san áireamh san athbhreithniú deireanach.|Feedback from customers and from a committee was taken into account in the last review.
        90|kept|partly-kept|note|Bhí cruinniú ann gach ráithe ach ráithe amháin.|There was a meeting in every quarter but one.
        91|kept|kept|note|Bhí an plean ar chlár gach cruinnithe.|The plan was on the agenda of every meeting.
        92|kept|kept|page:customer-action-plan||
        """;

    public static IReadOnlyList<DemoPlanResult> All { get; } = [.. Table.Split('\n').Select(line => line.Split('|')).Select(cells => new DemoPlanResult(
        int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), cells[1], cells[2], cells[3].Split(':')[0], cells[3].Split(':').ElementAtOrDefault(1) ?? "", new(cells[4], cells[5])))];
}

/// <param name="First">Its progress in the first year, as tables have it.</param>
/// <param name="Second">Its progress in the second.</param>
/// <param name="Evidence">The kind of what it rests on.</param>
/// <param name="Reference">The key of that; empty where the note says it.</param>
/// <param name="Note">Of the second year.</param>
internal sealed record DemoPlanResult(int Commitment, string First, string Second, string Evidence, string Reference, Languages.Bilingual<string> Note);
