"""One person behind many spellings, and two persons behind one family name."""

import pytest

from components.reading import read
from components.reading.cleaning import plain
from components.reading.people import Register
from components.reading.roster import attendees
from components.reading.transcript import Person

# the name in the roster, another spelling in a label, the reason that links them
SAME = [
    ("高橋一郎", "高橋一郎", "link.roster"),
    ("高橋 一郎", "高橋一郎", "link.same"),
    ("高橋一郎", "高橋　一郎", "link.same"),
    ("高橋一郎", "高橋", "link.family"),
    ("髙橋一郎", "高橋一郎", "link.variant"),
    ("山﨑徹", "山崎徹", "link.variant"),
    ("山﨑徹", "山崎", "link.family"),
    ("ロバート・マッケンジー", "Robert McKenzie", "link.reading"),  # ジ writes a z too
    ("渡邊健", "渡辺健", "link.variant"),
    ("渡邉健", "渡邊健", "link.variant"),
    ("齋藤真", "斎藤真", "link.variant"),
    ("齊藤真", "斉藤真", "link.variant"),
    ("吳明", "呉明", "link.variant"),
    ("王浩", "王皓", "link.sound"),
    ("李静怡", "李静宜", "link.sound"),
    ("張偉", "张伟", "link.variant"),
    ("張偉", "Zhang Wei", "link.reading"),
    ("陳思遠", "Chen", "link.reading"),
    ("徐明月", "Xu Mingyue", "link.reading"),
    ("王浩", "ワン・ハオ", "link.reading"),
    ("呉勇", "ウー", "link.reading"),
    ("金秀賢", "キム・スヒョン", "link.reading"),
    ("朴智雨", "Park Jiwoo", "link.reading"),
    ("高橋一郎", "タカハシ", "link.reading"),
    ("佐藤花子", "Hanako Sato", "link.reading"),
    ("Zhang Wei", "張偉", "link.reading"),
    ("ジョン・ハーパー", "ハーパー", "link.family"),
    ("John Harper", "Harper", "link.family"),
    ("ウー・ヨンミン", "Wu Yongming", "link.reading"),
    ("ジェームズ・ハーパー", "ジェームス・ハーパー", "link.kana"),
    ("ヴィクター・ハーン", "ビクター・ハーン", "link.kana"),
    ("歐陽明", "欧陽明", "link.variant"),
    ("ジョン・ハーパー", "John Harper", "link.reading"),
    ("トーマス・リンドクヴィスト", "Thomas Lindqvist", "link.reading"),  # th is heard as s, but not in Thomas
    ("ライアン・オニール", "Ryan O'Neill", "link.reading"),
    ("トーマス・ハーパー", "T. ハーパー", "link.initial"),
    ("Thomas Harper", "Tom Harper", "link.initial"),
    ("ジャンヌ・マルシャン", "Jeanne Marchand", "link.reading"),  # French: ch as sh, the last consonant mute
    ("エレーヌ・マルシャン", "Hélène Marchand", "link.reading"),
    ("トマス・エレーラ", "Tomás Herrera", "link.reading"),
    ("ヨハン・シュミット", "Johann Schmidt", "link.reading"),
    ("ベアトリス・プライス", "Beatrice Price", "link.reading"),  # a soft c
    ("Hélène Marchand", "Helene Marchand", "link.same"),
    ("高橋 真帆", "真帆", "link.given"),
    ("階猛", "階", "link.family"),  # in no list
    ("高橋洋子", "高橋陽子", "link.homophone"),
    ("高橋一郎", "高橋一朗", "link.homophone"),
    ("高橋 健一", "高橋賢一", "link.homophone"),
    ("髙橋由紀", "高橋有希", "link.homophone"),
    ("高橋ひとみ", "高橋瞳", "link.homophone"),
    ("林洋子", "林陽子", "link.homophone"),  # a family name of China too, and a given name of Japan
    ("斎藤真", "斉藤真", "link.homonym"),
    ("齋藤真", "齊藤 真", "link.homonym"),
    ("斎藤真", "斉藤", "link.homonym"),
    ("阿部健", "安部健", "link.homonym"),
    ("安部健", "安倍健", "link.homonym"),
    ("渡邊徹", "渡部徹", "link.homonym"),
    ("伊藤翔", "伊東翔", "link.homonym"),
    ("太田綾", "大田綾", "link.homonym"),
    ("川野誠", "河野誠", "link.homonym"),
    ("川合誠", "河合誠", "link.homonym"),
]

# two names on one side that are two persons
DIFFERENT = [
    ("高橋一郎", "高橋美咲"),
    ("王浩", "王立"),
    ("李娜", "李強"),
    ("張偉", "Chen Wei"),
    ("田中一郎", "田村一郎"),
    ("中村健", "中島健"),
    ("林健", "小林健"),
    ("ジョン・ハーパー", "ジョン・ハドソン"),
    ("John Harper", "John Hudson"),
    ("マリア・サントス", "マリオ・サントス"),
    ("カルロス・ロペス", "Clara Lopes"),
    ("陳志遠", "Chen Huimin"),
    ("佐藤花子", "佐藤太郎"),
    ("高橋一郎", "高橋二郎"),
    ("田中一郎", "田中健二"),
    ("高橋美咲", "高橋美紀"),
    ("高橋一成", "高橋一生"),  # alike in Mandarin, and no name of China
    ("斎藤一郎", "斉藤健二"),  # neither the family's characters nor the given name
    ("伊藤翔", "加藤翔"),
    ("王小明", "王小虎"),
    ("李明哲", "李明浩"),
    ("森下健太", "森"),  # a family name of its own, though another begins with it
    ("John Lee", "James Lee"),  # one initial is not a short form of the other
]


def test_a_misspelling_under_the_same_title_is_one_person() -> None:
    """A machine spells one name twice: under one title few sounds tell no two persons apart, and a person should confirm it."""
    asked = "\n\n東都証券アナリスト、石田真由氏：受注はどうですか？\n\n"
    text = f"電話会議には、会長のハン・ズーシュアン氏、CFOのハン・リーファ氏が出席しました。{asked}ハン・ツーシュエン会長：良好です。"
    managers = [person for person in read(text).people if person.role == "management"]
    assert [person.name for person in managers] == ["ハン・ズーシュアン", "ハン・リーファ"]
    assert not managers[0].links[-1].certain


def test_a_family_name_is_that_of_a_whole_one_under_the_same_title() -> None:
    """社長（小比類巻 遼） is whom 小比類巻社長 named before, as a person should confirm."""
    text = "質疑応答\n株主：配当は増えますか。\n小比類巻社長：増やします。\n株主：いつですか。\n社長（小比類巻 遼）：来期です。"
    (manager,) = (person for person in read(text).people if person.role == "management")
    assert [link.surface for link in manager.links] == ["小比類巻", "小比類巻 遼"]


def _managers(first: str, second: str) -> tuple[Person, ...]:
    """Return those met in a call whose roster names the first and whose answer the second gives."""
    text = (
        f"決算の電話会議には、CEOの{first}氏が出席しました。\n\n東都証券アナリスト、石田真由氏：受注はどうですか？\n\n"
        f"{second}氏：良好です。\n\n{first}氏：以上です。"
    )
    return tuple(person for person in read(text).people if person.role == "management")


@pytest.mark.parametrize(("name", "spelling", "reason"), SAME)
def test_two_spellings_of_one_name_are_one_person(name: str, spelling: str, reason: str) -> None:
    """Variants, readings, transcriptions and family names lead to the one who attends, and say why."""
    people = _managers(name, spelling)
    assert len(people) == 1
    assert reason in {link.reason for link in people[0].links}


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names_are_two_persons(one: str, other: str) -> None:
    """A family name in common, or a given name in common, makes nobody the same."""
    assert [person.name for person in _managers(one, other)] == [one, other]


@pytest.mark.parametrize("reason", ["link.sound", "link.homophone", "link.homonym", "link.reading", "link.kana", "link.given"])
def test_a_likeness_by_sound_is_doubtful(reason: str) -> None:
    """What only sounds alike is for a person to confirm; the same letters are not."""
    pairs = [case for case in SAME if case[2] == reason]
    links = [link for name, spelling, _ in pairs for person in _managers(name, spelling) for link in person.links]
    assert {link.certain for link in links if link.reason == reason} == {False}


@pytest.mark.parametrize("sign", ["＝", "：", ":", "→", " = "])
def test_a_label_is_read_by_the_key_that_explains_it(sign: str) -> None:
    """Whoever is listed as 樫村社長＝樫村 浩一郎 speaks as 樫村社長, and the list opens no turn."""
    text = (
        f"決算説明会 主な質疑応答\n\n樫村社長{sign}樫村 浩一郎\nロペス常務{sign}アナ・ロペス\n\n"
        "（問）受注はどうですか。\n（答）ロペス常務：良好です。\n（問）在庫はどうですか。\n（答）樫村社長：適正です。"
    )
    transcript = read(text)
    names = {person.person_id: person.name for person in transcript.people}
    assert [names.get(turn.speaker or "") for turn in transcript.turns] == [None, "アナ・ロペス", None, "樫村 浩一郎"]


# two labels of one side, and how many persons they are
ALIKE = [
    ("斎藤社長", "斉藤社長", 1),
    ("斎藤社長", "斉藤専務", 2),  # each with an office of his own
    ("斎藤真社長", "斉藤真CEO", 1),
    ("斎藤（東都証券）", "斉藤（東都証券）", 1),
    ("斎藤（東都証券）", "斉藤（港湾証券）", 2),
    ("斎藤真（東都証券）", "斉藤真（港湾証券）", 2),
    ("阿部部長", "安倍課長", 2),
]


@pytest.mark.parametrize(("one", "other", "count"), ALIKE)
def test_a_family_name_that_sounds_alike_is_offered_within_one_office_or_house(one: str, other: str, count: int) -> None:
    """Another title or another house beside a family name alone makes another person."""
    text = f"司会：どうぞ。\n\n{one}：受注はどうですか。\n\n森常務：良好です。\n\n{other}：在庫はどうですか。\n\n森常務：適正です。"
    people = [person for person in read(text).people if "森" not in person.name]
    assert len(people) == count
    assert {link.certain for person in people for link in person.links if link.reason == "link.homonym"} == (
        {False} if count == 1 else set()
    )


# the list, the label that only a title and a sound lead to somebody, and whether they are one
TITLED = [
    ("Erik Lunde - 取締役 専務執行役員", "ルンデ専務", True),
    ("Erik Lunde - 取締役 専務執行役員", "ルンデ常務", False),  # no such title
    ("Erik Lunde - 取締役 専務執行役員", "モーテン専務", False),  # another name
    ("Erik Lunde - 専務執行役員\nEva Lunde - 専務執行役員", "ルンデ専務", False),  # either of two
]


@pytest.mark.parametrize(("roster", "label", "is_one"), TITLED)
def test_a_short_name_in_another_script_needs_the_title(roster: str, label: str, is_one: bool) -> None:
    """Few consonants prove little, but beside the one who bears the title they are offered, for a person to confirm."""
    transcript = read(
        f"出席者\n{roster}\n樫村 誠 - 代表取締役社長\n\n青木（東都証券）：受注はどうですか。\n\n{label}：良好です。\n\n樫村社長：以上です。"
    )
    linked = [
        (p.name, link.certain)
        for p in transcript.people
        for link in p.links
        if link.surface == label.rstrip("専常務") and p.name != link.surface
    ]
    assert linked == ([("Erik Lunde", False)] if is_one else [])


def test_an_analyst_is_no_manager_of_the_same_name() -> None:
    """Namesakes on the two sides of a call stay apart."""
    text = "CEOの陳志遠氏が出席した。\n\n東都証券アナリスト、陳志遠氏：受注はどうですか？\n\n陳志遠：良好です。"
    assert [(p.name, p.role) for p in read(text).people] == [("陳志遠", "management"), ("陳志遠", "analyst")]


def test_a_whole_name_is_short_for_no_longer_one() -> None:
    """Who is introduced by a name that goes on is another."""
    text = "東都証券アナリスト、石田真由氏：受注は？\n\n王浩：良好です。\n\n東都証券アナリストの石田真由美氏：在庫は？\n\n王浩：適正です。"
    assert [p.name for p in read(text).people if p.role == "analyst"] == ["石田真由", "石田真由美"]


def test_two_analysts_of_two_firms_are_two_persons() -> None:
    """A family name is nobody else's where another firm stands beside it."""
    text = (
        "汐見証券アナリスト、佐伯由香氏：受注はどうですか？\n\n王浩：良好です。\n\n"
        "白樺リサーチアナリスト、佐伯氏：在庫はどうですか？\n\n王浩：適正です。"
    )
    assert [p.firm for p in read(text).people if p.role == "analyst"] == ["汐見証券", "白樺リサーチ"]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("李氏", None),  # two of that name attend
        ("張氏", "張偉"),
        ("Zhangさん", "張偉"),
        ("チャンさん", "張偉"),
        ("ハーパー氏", "ジョン・ハーパー"),
        ("皆さん", None),
        ("お客様", None),
        ("佐藤さん", None),
    ],
)
def test_a_mention_leads_to_one_who_attends(mention: str, name: str | None) -> None:
    """A name spoken in a sentence is an alias where exactly one of those known can be meant."""
    text = (
        "CEOの張偉氏、CFOの李娜氏、CTOの李強氏、COOのジョン・ハーパー氏が出席した。\n\n"
        f"東都証券アナリスト、石田真由氏：{mention}に伺います。受注はどうですか？\n\n張偉：良好です。"
    )
    found = [p.name for p in read(text).people if mention in {link.surface for link in p.links}]
    assert found == ([name] if name else [])


# the preamble, the names and titles it lists
ROSTERS = [
    ("CEOの王浩氏とCFOの李静怡氏が出席した。", ["王浩/CEO", "李静怡/CFO"]),
    ("会長の沈博文氏、CEOの王浩氏、CFOの李静怡氏が電話会議に出席し、質問に答えた。", ["沈博文/会長", "王浩/CEO", "李静怡/CFO"]),
    ("決算の発表後、海燕グループ会長の沈博文氏、CEOの王浩氏が電話会議に参加しました。", ["沈博文/会長", "王浩/CEO"]),
    ("海燕国際部門(UIB)共同会長兼CEOの魏風氏が出席した。", ["魏風/共同会長兼CEO"]),
    ("代表取締役社長の髙橋一郎氏および取締役CFOの山﨑徹氏が登壇しました。", ["髙橋一郎/代表取締役社長", "山﨑徹/取締役CFO"]),
    ("CEOのジョン・ハーパー氏、CFOのエレナ・ロッシ氏が同席した。", ["ジョン・ハーパー/CEO", "エレナ・ロッシ/CFO"]),
    ("会議には、社長の高橋一郎が出席いたしました。", ["高橋一郎/社長"]),
    ("出席者\n高橋 一郎 - 代表取締役社長\n浅井 圭 - 取締役CFO", ["高橋 一郎/代表取締役社長", "浅井 圭/取締役CFO"]),
    ("登壇者\n高橋 一郎（代表取締役社長）\n浅井 圭（取締役CFO）", ["高橋 一郎/代表取締役社長", "浅井 圭/取締役CFO"]),
    ("出席者：代表取締役社長　高橋 一郎、取締役CFO　浅井 圭", ["高橋 一郎/代表取締役社長", "浅井 圭/取締役CFO"]),
    ("・代表取締役社長 高橋一郎\n・IR部長 戸倉大輔", ["高橋一郎/代表取締役社長", "戸倉大輔/IR部長"]),
    ("売上高は前年同期比5%増でした。", []),
    ("社長が交代しました。", []),
    ("共同CEOの金秀賢氏とソフィー・ラングレー氏が出席した。", ["金秀賢/共同CEO", "ソフィー・ラングレー/共同CEO"]),
    ("会議には張偉会長兼CEO、陳思遠CFOが出席しました。", ["張偉/会長兼CEO", "陳思遠/CFO"]),
    ("CEO・王浩、CFO・李静怡が出席。", ["王浩/CEO", "李静怡/CFO"]),
    ("CEOの王浩（ワン・ハオ）氏が出席した。", ["王浩/CEO"]),
    ("CEOの王浩氏（Wang Hao）が出席した。", ["王浩/CEO"]),
    ("先方：常務取締役CFO 三ツ井 克哉様、経営企画部長 阿万 さゆり様", ["三ツ井 克哉/常務取締役CFO", "阿万 さゆり/経営企画部長"]),
    ("回答者：樫村社長（樫村 浩一郎）、ロペス副社長（アナ・ロペス 副社長執行役員）", ["樫村 浩一郎/社長", "アナ・ロペス/副社長執行役員"]),
    # set apart to fill the column; who presides is spoken of as 議長
    (
        "議　長：代表取締役社長　桐野 達雄\n答弁者：専務取締役（財務担当）　榎戸 律子",
        ["桐野 達雄/代表取締役社長・議長", "榎戸 律子/専務取締役(財務担当)"],
    ),
    (
        "会社側は樫村 隼人社長、樫村 奈央CFO、それに海外子会社のエレナ・ロッシ氏。",
        ["樫村 隼人/社長", "樫村 奈央/CFO", "エレナ・ロッシ/海外子会社"],
    ),
    ("応対したのは樫村社長と柏原ひとみ取締役（経理担当）。", ["樫村/社長", "柏原ひとみ/取締役(経理担当)"]),
    ("樫村健吾社長と、財務を担当する古賀みどり常務が出席した。", ["樫村健吾/社長", "古賀みどり/常務"]),
    ("回答は鵜飼誠社長。", ["鵜飼誠/社長"]),
    ("（回答は鵜飼誠社長）", ["鵜飼誠/社長"]),
    ("説明は鵜飼誠社長、古賀みどりCFO。", ["鵜飼誠/社長", "古賀みどり/CFO"]),
    ("回答は以下の通り。", []),
    # in Chinese the verb follows the name at once, and a word before a title joins two
    (
        "澄川電子董事長陸承澤、總經理Berit Nord和財務長戴雨桐出席電話會議，並回答了提問。",
        ["陸承澤/澄川電子董事長", "Berit Nord/總經理", "戴雨桐/財務長"],
    ),
    ("執行長陸承澤與財務長戴雨桐參加法說會。", ["陸承澤/執行長", "戴雨桐/財務長"]),
    ("总裁李立和财务总监戴雨桐出席了会议。", ["李立/总裁", "戴雨桐/财务总监"]),
    ("發言人戴雨桐主持會議，總經理陸承澤與會。", ["戴雨桐/發言人", "陸承澤/總經理"]),
    ("高橋大和常務が出席した。", ["高橋大和/常務"]),
    # a company bears no title: its founder does
    ("雲嶺智行の創業者、会長兼CEOである王浩氏が出席した。", ["王浩/会長兼CEO"]),
    ("出席者：代表取締役社長 樫村 誠\nご留意事項：本資料は要約です", ["樫村 誠/代表取締役社長"]),
    ("当方：法人営業部ほか、機関投資家7社", []),
    ("Ariake Photonics Corporation (有明光学株式会社)", []),
    # what a person is called, set equal to the whole name, by whatever sign
    ("（回答者）樫村社長＝樫村 浩一郎、ロペス常務＝アナ・ロペス", ["樫村 浩一郎/社長", "アナ・ロペス/常務"]),
    ("回答者：樫村社長＝樫村浩一郎、榎戸執行役員＝榎戸 律", ["樫村浩一郎/社長", "榎戸 律/執行役員"]),
    ("樫村社長＝樫村 浩一郎\nロペス常務＝アナ・ロペス", ["樫村 浩一郎/社長", "アナ・ロペス/常務"]),
    ("樫村社長：樫村 浩一郎\nロペス常務：アナ・ロペス", ["樫村 浩一郎/社長", "アナ・ロペス/常務"]),
    ("樫村社長：樫村 浩一郎、ロペス常務：アナ・ロペス", ["樫村 浩一郎/社長", "アナ・ロペス/常務"]),
    ("出席　樫村社長→樫村 浩一郎、ロペス常務→アナ・ロペス", ["樫村 浩一郎/社長", "アナ・ロペス/常務"]),
    ("樫村社長（樫村 浩一郎）、ロペス常務（アナ・ロペス）", ["樫村 浩一郎/社長", "アナ・ロペス/常務"]),
    ("社長＝樫村 浩一郎、常務＝アナ・ロペス", ["樫村 浩一郎/社長", "アナ・ロペス/常務"]),
    ("売上高＝数量×単価、利益率＝利益÷売上高", []),
    ("11月7日、東都証券会館", []),  # a hall of a house is nobody either
    ("参加者: 樫村 誠(最高経営責任者)、Erik Lunde(投資家向け広報)", ["樫村 誠/最高経営責任者", "Erik Lunde/投資家向け広報"]),
    (
        "Participants: Erik Lunde, President and CEO; Eva Holm, Managing Director and CFO",
        ["Erik Lunde/President and CEO", "Eva Holm/Managing Director and CFO"],
    ),
    ("澄川生命ホールディングス", []),  # how a firm ends is nobody's name
    ("樫村社長＝青木 浩一郎", []),  # two persons: an equation that does not hold
]


@pytest.mark.parametrize(
    ("preamble", "listed"),
    [pytest.param(*case, id=case[0][:24]) for case in ROSTERS],
)  # fmt: skip
def test_the_preamble_lists_who_attends(preamble: str, listed: list[str]) -> None:
    """A sentence or a list that names titles and says who takes part is the roster."""
    plain_text = plain(preamble)
    met = [f"{p.name}/{p.position}" for p in Register(attendees(plain_text, len(plain_text))).people()]
    assert met == [plain(entry) if entry.isascii() else entry for entry in listed]


# what stands above labels that have a title alone, and who is behind them
BEARERS = [
    ("霧島計測の棚橋義文社長が10日、決算について答えた。", "棚橋義文"),
    ("【画像：棚橋義文社長】", "棚橋義文"),  # a caption tells who is to be seen
    ("霧島計測の秋元社長が答えた。", "秋元"),  # 元 ends a family name
    ("霧島計測の棚橋義文社長と、鵜飼誠社長が並んだ。", None),  # two bear it
    ("霧島計測の棚橋義文副社長が答えた。", None),  # another title
    ("霧島計測の棚橋義文前社長が築いた工場だ。", None),  # who bore it
    ("霧島計測の鵜飼誠次期社長が築く工場だ。", None),  # who will
    ("霧島計測は10日、社長が答えた。", None),
]


@pytest.mark.parametrize("label", ["A（社長）", "社長"])
@pytest.mark.parametrize(("above", "name"), BEARERS)
def test_a_title_alone_is_borne_by_whom_the_text_above_names(label: str, above: str, name: str | None) -> None:
    """Only where one bears it, and now."""
    text = f"霧島計測 決算説明会\n\n{above}\n\nQ：受注は伸びますか。\n{label}：伸びます。\n\nQ：単価は。\n{label}：上がります。\n"
    transcript = read(text)
    names = {person.person_id: person.name for person in transcript.people}
    assert {names.get(turn.speaker or "") for turn in transcript.turns if turn.role == "management"} == {name}


# a label that may be a name or a medium, who it names, the firm
BY_TRADE = [
    ("布施記者", "布施", "産業新報社"),  # who asked as 産業新報社 布施記者
    ("経済記者", None, "経済"),
    ("港湾日報記者", None, "港湾日報"),
    ("高橋記者", "高橋", None),  # a listed family name, of no house
]


@pytest.mark.parametrize(("label", "name", "firm"), BY_TRADE)
def test_a_reporter_is_called_by_the_name_that_he_asked_by(label: str, name: str | None, firm: str | None) -> None:
    """Whatever nobody bears stays a medium."""
    answer = "棚橋社長：そうです。\n"
    text = f"決算説明会\n\n産業新報社 布施記者：受注は伸びますか。\n\n{answer}\n{label}：単価は上がりますか。\n\n{answer}"
    transcript = read(text)
    names = {person.person_id: person.name for person in transcript.people}
    asked = transcript.turns[2]
    assert (asked.role, names.get(asked.speaker or ""), asked.firm) == ("analyst", name, firm)


# what a chair says, the house of the one he names, None where he hands over to none
CALLS = [
    ("次の質問は珠江基金管理の劉佳怡さんから。", "珠江基金管理"),
    ("次は、渚クレストの劉佳怡様、お願いいたします。", "渚クレスト"),
    ("続いて、モンテローザ・アジアの劉佳怡さん、どうぞ。", "モンテローザ・アジア"),
    ("最初の質問は営業部の劉佳怡さんから。", None),  # an office
    ("続いて、当社専務の劉佳怡さんから。", None),  # a title
    ("次は、オンラインの劉佳怡さん、どうぞ。", None),  # a place
    ("最初の質問には財務の劉佳怡様から、お答えします。", None),  # who answers
    ("昨日は渚クレストの劉佳怡さんに会いました。", None),  # called on for nothing
]


@pytest.mark.parametrize(("said", "house"), CALLS)
@pytest.mark.parametrize("label", ["劉佳怡", "劉"])
def test_whom_a_chair_calls_on_has_the_house_before_the_name(said: str, house: str | None, label: str) -> None:
    """Whatever it is called, in no list, and however much of the name the label has."""
    assert house is None or {"劉佳怡": house} == _houses(said, label)
    assert house is not None or not set(_houses(said, label).values()) - {None}


def _houses(said: str, label: str) -> dict[str, str | None]:
    text = f"決算説明会\n\n司会：{said}\n\n{label}：受注は伸びますか。\n\n棚橋社長：伸びます。\n"
    return {person.name: person.firm for person in read(text).people if person.role == "analyst"}


@pytest.mark.parametrize(
    ("said", "speaks"),
    [
        ("次は、木暮様、お願いします。", True),
        ("次は、鵺野さんからのご質問です。", True),
        ("取引先様からの声を紹介します。", False),  # nobody is given the word
        ("取引先の皆様、どうぞよろしくお願いします。", False),
    ],
)
def test_a_bare_name_speaks_where_the_chair_gives_it_the_word(said: str, speaks: bool) -> None:
    """A heading of the same form does not."""
    label = "木暮" if "木暮" in said else "鵺野" if "鵺野" in said else "取引先"
    text = f"決算説明会\n\n司会：{said}\n\n{label}：受注は伸びますか。\n\n棚橋社長：伸びます。\n"
    assert (label in [turn.speaker_raw for turn in read(text).turns]) is speaks
