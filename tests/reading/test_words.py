"""Words: where each stands, which nouns are one compound, and that threads do not spoil one another's."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.lexicon import theme_spellings
from components.reading import Transcript, read, read_file
from components.reading import words as words_module
from components.reading.breaks import without_breaks
from components.reading.compounds import kind_of
from components.reading.dictionary import SHORTEST, TermDictionary
from components.reading.words import MOST_CALLS, Words, has_words, words_of
from tests.conftest import REAL_CALLS, ROOT, SAMPLES

LABEL = "社長 王浩："
TERMS = frozenset({"クラウド", "天猫", "収益化率", "アド", "GMV", "翠明社"})
KNOWN = theme_spellings()


def said(sentence: str, terms: frozenset[str] = frozenset()) -> Words:
    return words_of(read(LABEL + sentence), terms)


COMPOUNDS = [
    ("収益化率が上がりました。", ["収益化率"]),
    ("会計上の見積りです。", ["会計", "見積り"]),  # 上 tells where: a compound ends before it
    ("新製品の販売数量です。", ["新製品", "販売数量"]),
    ("ご質問に回答します。", ["質問", "回答"]),  # courtesy is no part of the word
    ("店舗ごとの在庫です。", ["店舗", "在庫"]),  # nor is what says how many of it
    ("売上高、営業利益です。", ["売上高", "営業利益"]),
    ("物流・倉庫を広げます。", ["物流", "倉庫"]),
    ("第2四半期の話です。", ["四半期", "話"]),  # numbers stand apart
    ("売上高は3億円でした。", ["売上高"]),
    ("研究開発費(R&D)です。", ["研究開発費", "R", "D"]),  # ASCII marks, which come back as nouns
    ("粗利益率は何%?", ["粗利益率"]),
    ("そのことをこれから考えます。", []),  # neither こと nor これ names anything
    ("高さが足りません。", []),  # a suffix with no noun before it
    ("今後の在庫です。", ["在庫"]),
    ("三宅さんに聞きます。", ["三宅さん"]),
    ("新3製品を値上げします。", ["製品", "値上げ"]),  # a prefix with no noun behind it
]


@pytest.mark.parametrize(("sentence", "compounds"), [pytest.param(*case, id=case[0]) for case in COMPOUNDS])
def test_nouns_that_stand_together_are_one_compound(sentence: str, compounds: list[str]) -> None:
    """Prefixes and suffixes belong to their noun; numbers, marks and words that name nothing end a compound."""
    assert [compound.plain for compound in said(sentence).compounds] == compounds


def test_a_compound_keeps_its_parts() -> None:
    """The words that a compound is made of stay told apart, and it spans them."""
    [compound, *_] = said("収益化率が上がりました。").compounds
    assert [part.plain for part in compound.parts] == ["収益", "化", "率"]
    assert [part.kind for part in compound.parts] == ["noun", "suffix", "suffix"]
    assert (compound.start, compound.end) == (compound.parts[0].start, compound.parts[-1].end)


TERMED = [
    ("クラウドが伸びました。", ["クラウド"]),
    ("天猫の収益化率です。", ["天猫", "収益化率"]),
    ("ＧＭＶが増えました。", ["GMV"]),  # a term in plain form is found however wide it is written
    ("翠明社に納めます。", ["翠明社"]),
]


@pytest.mark.parametrize(("sentence", "words"), [pytest.param(*case, id=case[0]) for case in TERMED])
def test_a_term_is_one_word(sentence: str, words: list[str]) -> None:
    """What the tokenizer would part stays whole where it is a term."""
    assert [word.plain for word in said(sentence, TERMS).words if word.kind == "noun"] == words


@pytest.mark.parametrize(
    ("sentence", "term"), [("クラウドファンディングを使います。", "クラウド"), ("アドバンテージです。", "アド"), ("GMVSの話です。", "GMV")]
)
def test_a_term_in_which_the_word_goes_on_is_none(sentence: str, term: str) -> None:
    """A longer word of the same letters is not parted."""
    assert term not in [word.plain for word in said(sentence, TERMS).words]


def test_the_dictionary_is_that_of_janome(tmp_path: Path) -> None:
    """Entries of the same form in Janome's own user dictionary give the same words, whatever the terms stand among."""
    from janome.tokenizer import Tokenizer  # noqa: PLC0415 - it takes its time, and only this test calls it itself

    terms = ["クラウド", "天猫", "収益化率", "営業利益", "人工知能"]
    csv = tmp_path / "terms.csv"
    csv.write_text("".join(f"{term},1285,1285,0,名詞,一般,*,*,*,*,{term},*,*\n" for term in terms), encoding="utf-8")
    usual, ours = Tokenizer(str(csv)), Tokenizer()
    ours.user_dic = TermDictionary(terms)
    for sentence in ("天猫とクラウド事業の収益化率です。", "人工知能が営業利益を押し上げた。", "クラウドの営業利益率は?"):
        assert [str(token) for token in ours.tokenize(sentence)] == [str(token) for token in usual.tokenize(sentence)]


def test_one_character_and_nothing_are_no_terms() -> None:
    """A term of one character would part the words it stands in."""
    assert TermDictionary(["", "利"]).lookup("利益".encode()) == []
    assert len("利益") == SHORTEST


@pytest.mark.parametrize(
    ("plain", "part_of_speech", "kind"),
    [
        ("?", "名詞,サ変接続,*,*", "mark"),
        ("(", "名詞,サ変接続,*,*", "mark"),
        (" ", "記号,空白,*,*", "mark"),
        ("12", "名詞,数,*,*", "number"),
        ("12", "名詞,固有名詞,組織,*", "number"),
        ("円", "名詞,接尾,助数詞,*", "number"),
        ("約", "接頭詞,数接続,*,*", "number"),
        ("さん", "名詞,接尾,人名,*", "title"),
        ("化", "名詞,接尾,サ変接続,*", "suffix"),
        ("性", "名詞,接尾,一般,*", "suffix"),
        ("新", "接頭詞,名詞接続,*,*", "prefix"),
        ("ご", "接頭詞,名詞接続,*,*", "other"),
        ("利益", "名詞,一般,*,*", "noun"),
        ("こと", "名詞,非自立,一般,*", "other"),
        ("私", "名詞,代名詞,一般,*", "other"),
        ("は", "助詞,係助詞,*,*", "other"),
    ],
)
def test_a_part_of_speech_has_its_kind(plain: str, part_of_speech: str, kind: str) -> None:
    """A mark is a mark and a number a number whatever Janome calls them; the rest goes by the part of speech."""
    assert kind_of(plain, part_of_speech) == kind


def test_base_forms_are_those_of_the_dictionary() -> None:
    """An inflected word tells its dictionary form."""
    assert ("上がり", "上がる") in [(word.plain, word.base) for word in said("利益が上がりました。").words]


WIDTH = 36
WRAPPED = (
    "当期の業績についてご説明します。半導体の検査装置が国内外で伸び、受注残高は過去最高となりました。設備投資は生産能力の増強に充て、"
    "研究開発費も前年を上回っています。人工知能を使った画像認識の引き合いは強く、営業利益率の改善にもつながりました。"
    "一方で、親会社株主に帰属する当期純利益は為替差損の影響を受けています。株主還元については、自己株式の取得を含めて機動的に"
    "考えてまいります。通期の業績見通しは据え置いております。よろしくお願いいたします。"
)


@pytest.mark.parametrize("lead", range(0, WIDTH, 4))
def test_a_word_that_a_line_breaks_is_one(lead: int) -> None:
    """Wherever a page breaks its lines the words are the same; their spans cover the breaks."""
    spoken = "それでは始めさせていただきますので、どうぞよろしくお願いいたします。"[:lead] + WRAPPED
    head = "鳴海精工 決算説明会\n\n高橋一郎社長：\n"
    broken = words_of(read(head + "\n".join(spoken[at : at + WIDTH] for at in range(0, len(spoken), WIDTH))), KNOWN)
    assert [word.plain for word in broken.words] == [word.plain for word in words_of(read(head + spoken), KNOWN).words]
    assert any("\n" in word.surface and "\n" not in word.plain for word in broken.words) or lead


def whole(transcript: Transcript, words: Words) -> None:
    """Assert that words stand where they say, in order, none over another, and that together they are all that was said."""
    text, end = transcript.text, 0
    for word in words.words:
        assert text[word.start : word.end] == word.surface
        assert end <= word.start < word.end
        end = word.end
    for number, sentence in enumerate(transcript.sentences):
        told = "".join(word.plain for word in words.words if word.sentence == number)
        written = transcript.plain[sentence.start : sentence.end]
        assert "".join(told.split()) == "".join(without_breaks(written).split())
    for compound in words.compounds:
        assert len({part.sentence for part in compound.parts}) == 1
        assert compound.plain == "".join(part.plain for part in compound.parts)


TRICKY = st.sampled_from("クラウド天猫GMV翠明社新的化率、。？?( )\n\r\u2028　\t０1０あい\x00𠮷👪é\ud800\udfff")


@settings(max_examples=150)
@given(st.text() | st.text(TRICKY, max_size=60))
def test_words_of_any_text_stand_where_they_say(text: str) -> None:
    """Spans are true whatever stands between, before or behind the words, halves of characters too."""
    transcript = read(LABEL + "あ。\n" + text)
    whole(transcript, words_of(transcript, TERMS))


@pytest.mark.parametrize("run", ["ア", "a", "漢", "あ", "1", "、", "在庫と、"])
def test_a_sentence_without_end_is_read_in_parts(run: str) -> None:
    """A sentence longer than Janome looks at keeps its offsets."""
    transcript = read(LABEL + "利益です。" + run * 3000)
    whole(transcript, words_of(transcript))


@pytest.mark.parametrize("path", [*SAMPLES, *REAL_CALLS], ids=lambda path: path.stem)
def test_words_of_a_call_stand_where_they_say(path: Path) -> None:
    transcript = read_file(path)
    whole(transcript, words_of(transcript, KNOWN))


@pytest.mark.skipif(not REAL_CALLS, reason="no real call beside the repository")
def test_the_words_of_a_real_call_that_a_theme_names_are_whole() -> None:
    """クラウド is a word and never ラウド or ウド; so are the other words that Janome alone would part."""
    for path in REAL_CALLS:
        plain = {word.plain for word in words_of(read_file(path), KNOWN | {"天猫"}).words}
        assert {"クラウド", "収益化率", "天猫"} <= plain
        assert not {"クラ", "ウド", "ラウド", "収益化", "猫"} & plain


def test_words_are_kept() -> None:
    """The second asking gives the very same words, also for the same call read anew; the oldest of too many are let go."""
    first = said("在庫が減りました。", TERMS)
    assert said("在庫が減りました。", TERMS) is first
    assert said("在庫が減りました。") is not first
    for number in range(MOST_CALLS):
        said(f"在庫が{number}割減りました。", TERMS)
    again = said("在庫が減りました。", TERMS)
    assert again is not first and again != first
    assert (again.words, again.compounds) == (first.words, first.compounds)


def test_what_was_asked_last_is_kept_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking again lets words be the last to go; of very long calls fewer are kept, but always the last."""
    first = said("納期が延びました。")
    for number in range(MOST_CALLS):
        said(f"納期が{number}日延びました。")
        assert said("納期が延びました。") is first
    monkeypatch.setattr("components.reading.words.MOST_WORDS", 10)
    long = "社長 王浩：" + "納期が延びました。" * 4
    assert words_of(read(long)) is words_of(read(long))
    assert has_words(read(long)) and not has_words(read(LABEL + "納期が延びました。"))


def test_a_short_call_does_not_wait_for_a_long_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """While one thread is between two pieces of a long call, another gets the words of its own."""
    between, go_on = Event(), Event()
    usual = words_module.kind_of

    def waiting(plain: str, part_of_speech: str) -> str:
        if plain == "待合":
            between.set()
            assert go_on.wait(30)
        return usual(plain, part_of_speech)

    monkeypatch.setattr(words_module, "kind_of", waiting)
    with ThreadPoolExecutor(1) as pool:
        long = pool.submit(said, "待合です。" + TOLD, frozenset({"待合"}))
        assert between.wait(30)
        assert [compound.plain for compound in said("急ぎの受注です。").compounds] == ["急ぎ", "受注"]
        go_on.set()
        assert long.result().words[0].plain == "待合"


def test_two_who_ask_for_one_call_get_the_same_words() -> None:
    """The words of a call are made once, however many ask at once."""
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: words_of(read(LABEL + TOLD + "同時です。")), range(8)))
    assert all(each is found[0] for each in found)


TOLD = "".join(
    f"{subject}は{reason}で{change}、{outlook}。"
    for subject in ("売上高", "クラウド事業", "天猫の収益化率", "物流費")
    for reason in ("新製品の投入", "為替の影響", "値上げの浸透")
    for change, outlook in (("伸びましたが", "来期は横ばいを見込みます"), ("減りましたので", "構造改革を進めてまいります"))
)
THREADS, RUNS = 8, 20


def test_threads_do_not_spoil_one_another() -> None:
    """Eight threads that ask at once, for different calls and with different terms, get the words that one alone gets."""
    sets = TERMS, frozenset({"値上げの浸透"})
    alone = [words_of(read(LABEL + TOLD), terms).words for terms in sets]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)

    def run(thread: int) -> list[bool]:
        # Each call differs in its last sentence, so that none is kept.
        expected, terms = alone[thread % 2], sets[thread % 2]
        asked = (words_of(read(f"{LABEL}{TOLD}{thread}の{number}です。"), terms).words for number in range(RUNS))
        return [words[: len(expected)] == expected for words in asked]

    try:
        with ThreadPoolExecutor(THREADS) as pool:
            results = [right for rights in pool.map(run, range(THREADS)) for right in rights]
    finally:
        sys.setswitchinterval(interval)
    assert results == [True] * (THREADS * RUNS)


@pytest.mark.parametrize("module", ["components.reading.words", "components.facts", "components.facts.vocabulary"])
def test_janome_is_imported_by_the_first_call_alone(module: str) -> None:
    """Importing what counts words costs no tokenizer; asking for words brings it."""
    code = (
        f"import sys, {module}; assert 'janome' not in sys.modules\n"
        "from components.reading import read; from components.reading.words import words_of\n"
        "transcript = read('社長 王浩：利益です。'); assert 'janome' not in sys.modules\n"
        "words_of(transcript); assert 'janome' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
