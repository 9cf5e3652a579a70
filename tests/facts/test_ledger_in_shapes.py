"""The ledger of asks over all shapes of transcripts: how many things each turn asks, which sentences answer which, who, and what stays open."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

from dataclasses import dataclass

import pytest

from components.facts import Facts, facts_of
from components.reading import read


@dataclass(frozen=True)
class Case:
    """A short call, the number of asks of each turn that asks, and what belongs to them.

    ``ties`` are the asks of each sentence of the answers in order (exchange.ask, several joined by +, - for none),
    ``reasons`` why, ``ledger`` who answers each ask and its status, ``declined`` the asks at which an answer declines something.
    """

    name: str
    text: str
    asks: list[int]
    ties: str = ""
    reasons: str = ""
    ledger: tuple[str, ...] = ()
    declined: str = ""


EGAMI = "登壇者：代表取締役社長 江上誠、取締役CFO 千葉由紀、執行役員 生産本部長 古沢健\n\n"

CASES = [
    # ---- name and colon
    Case("labelled_by_number", EGAMI
        + "朝凪証券のアナリスト、三宅遥氏：決算おめでとうございます。2点お願いします。1点目は国内の既存店売上です。値上げ後も客数は保てていますか。2点目は海外出店で、来期は何店を計画していますか。\n\n"
        "江上誠：ありがとうございます。1点目ですが、客数は前年並みを保っています。2点目ですが、来期は12店を予定しています。",
        [2], "- 1.1 1.2", " ordinal ordinal", ("江上誠 answered", "江上誠 answered")),
    Case("labelled_handed_over_and_followed_up", EGAMI
        + "灯台証券アナリスト、大沼圭氏：来期の設備投資の総額と、株主還元の方針を教えてください。\n\n"
        "江上誠：最初のご質問は私から、2つ目は千葉からお答えします。設備投資は240億円を見込みます。\n\n"
        "千葉由紀：配当性向は35%を目安とします。自社株買いも検討します。\n\n"
        "灯台証券アナリスト、大沼圭氏：追加で、設備投資のうち更新投資はどの程度ですか。\n\n"
        "江上誠：約4割です。",
        [2, 1], "1.1+1.2 1.1 1.2 1.2 1.3", "announced echo handover goes_on only", ("江上誠 answered", "千葉由紀 answered", "江上誠 answered")),
    Case("labelled_self_and_another_in_one_breath", EGAMI
        + "灯台証券アナリスト、大沼圭氏：1つ目は新工場の進捗です。予定どおりですか。2つ目は増配の余地です。どうお考えですか。\n\n"
        "江上誠：1つ目のご質問は私からお答えし、2つ目はCFOよりお答えします。予定どおり進んでいます。秋には試作に入ります。\n\n"
        "千葉由紀：増配は業績を見て判断します。",
        [2], "1.1+1.2 1.1 1.1 1.2", "", ("江上誠 answered", "千葉由紀 answered")),
    Case("labelled_quotes_somebody_else", EGAMI
        + "朝凪証券アナリスト、三宅遥氏：投資家からは「なぜ上場を続けるのですか」とよく聞かれます。上場の意義について、社長はいかがお考えか。\n\n"
        "江上誠：採用と信用の両面で意味があります。",
        [1], "1.1", "only", ("江上誠 answered",)),
    Case("labelled_wish_with_a_quoted_question", EGAMI
        + "若竹証券アナリスト、水島渚氏：店頭で「値段が上がりすぎではないですか」と言われるお客様が増えていると聞きます。客離れの兆しはあるのか、お聞かせください。\n\n"
        "古沢健：目立った客離れはありません。来店の頻度は保たれています。",
        [1], "1.1 1.1", "only only", ("古沢健 answered",)),
    Case("labelled_two_matters_without_a_number", EGAMI
        + "若竹証券アナリスト、水島渚氏：北米の販売店の在庫は何カ月分ありますか。物流センターの自動化はいつ終わりますか。\n\n"
        "江上誠：在庫は2カ月分です。自動化は来年3月に終わります。",
        [2], "1.1 1.2", "echo echo", ("江上誠 answered", "江上誠 answered")),
    Case("labelled_one_stays_without_an_answer", EGAMI
        + "若竹証券アナリスト、水島渚氏：2つ伺います。1つ目は電池事業の損益です。来期は黒字になりますか。2つ目は本社の移転です。費用はいくらですか。\n\n"
        "江上誠：電池事業は来期の黒字化を見込みます。歩留まりも改善しています。",
        [2], "1.1 1.1", "", ("江上誠 answered", " no_counterpart")),
    # ---- name in mid-line
    Case("midline_article",
        "潮路食品は7日、決算説明会を開いた。登壇したのは社長の深町隆司氏と財務担当の結城麻里氏である。質疑の記録は次の通り: 白樺証券のアナリスト、浅見亮: 冷凍食品の数量が落ちています。回復の時期をお聞かせください。 深町社長: 年明けからの回復を見ています。新商品が寄与します。 浅見: 販促費は増えますか。 結城氏: 前年並みに抑えます。",
        [1, 1], "1.1 1.1 1.2", "only only only", ("深町隆司 answered", "深町隆司 answered", "結城麻里 answered")[1:]),
    Case("midline_two_points",
        "青嵐精機の柏木透社長は会見で投資を続けると述べた。 記者1：2点伺います。工場の再編の費用はいくらですか。また、人員の配置転換は終わりましたか。 柏木社長：再編の費用は14億円です。配置転換は6月に終えました。 記者2：株価の水準をどう見ていますか。 柏木社長：株価についてのコメントは差し控えます。",
        [2, 1], "1.1 1.2 2.1", "echo echo only", ("柏木透 answered", "柏木透 answered", "柏木透 partly"), "2.1"),
    # ---- name on a line of its own
    Case("alone_with_position",
        "北浜 亮（代表取締役社長）\n上期は増収増益でした。\n\n司会\n質疑応答に移ります。\n\n三好 楓（若草アセットマネジメント）\n受注残の消化の見通しを教えていただければと思います。また、納期の遅れは解消したのでしょうか。\n\n"
        "北浜 亮（代表取締役社長）\n受注残は年度内に7割を消化します。納期は通常に戻りました。\n\n三好 楓（若草アセットマネジメント）\n消化できない3割はどうなりますか。\n\n北浜 亮（代表取締役社長）\n翌期に回ります。",
        [2, 1], "1.1 1.2 1.3", "echo echo only", ("北浜亮 answered", "北浜亮 answered", "北浜亮 answered")),
    Case("alone_ordinals",
        "司会\n質疑応答に移ります。\n\n浅見氏（白樺証券）\nまず、燃料費の前提です。原油価格はいくらで見ていますか。次に、路線の再編についてお伺いします。地方路線は減らすお考えでしょうか。最後に、機材の更新のペースを教えてください。\n\n"
        "城之内社長\n原油価格は80ドルの前提です。地方路線は当面維持します。機材は毎年4機を更新します。",
        [3], "1.1 1.2 1.3", "echo echo echo"),
    # ---- logmi style
    Case("logmi_short_names",
        "相馬圭吾氏（以下、相馬）：社長の相馬です。売上は3割増えました。\n\n質疑応答\n\n質問者1：2つあります。1つ目は、解約率が下がった要因についてお聞かせください。2つ目は、広告費の使い方です。下期も上期並みに使うお考えでしょうか。\n\n"
        "相馬：1つ目のご質問ですが、導入支援の人員を増やした結果です。半年で10名増えました。2つ目のご質問ですが、下期は抑えます。\n\n"
        "質問者1：ありがとうございます。もう1点だけ、採用の計画も教えていただけますか。\n\n相馬：年間で60名です。\n\n質問者2：通期の予想を据え置いた理由をお伺いしたいです。\n\n相馬：下期の市況を慎重に見ています。",
        [2, 1, 1], "1.1 1.1 1.2 1.3 2.1", "ordinal goes_on ordinal only only", ("相馬圭吾 answered",) * 4),
    Case("logmi_answerer",
        "質疑応答\n\n質問者1：来期の値上げの余地について、いかがお考えか。\n\n回答者：余地はまだあると考えています。競合も動いています。\n\n"
        "質問者2：在庫が増えています。評価減の心配はないのか。あわせて、物流費の上昇をどう吸収するのか、ご教示ください。\n\n回答者：在庫はすべて新商品で、評価減は要りません。物流費は共同配送で吸収します。",
        [1, 2], "1.1 1.1 2.1 2.2", "only only echo echo"),
    Case("logmi_announced_and_one_comes_later",
        "牧野早紀氏（以下、牧野）：財務の牧野です。利益は計画どおりです。\n\n質問者1：3点教えてください。1点目が粗利率の見通し、2点目が広告の費用対効果、3点目が株主優待の有無です。\n\n"
        "牧野：粗利率は来期も横ばいの見通しです。3点目の優待は予定していません。2点目の広告ですが、1件当たりの獲得費用は下がっています。",
        [3], "1.1 1.3 1.2", "echo ordinal ordinal", ("牧野早紀 answered",) * 3),
    # ---- marks
    Case("marks_plain_style",
        "Q. 上期の増益の理由は。\nA. 値上げが浸透したためである。\nQ. 下期の原材料価格の前提と、販売価格への転嫁の状況を教えてほしい。\nA. 原材料価格は上期並みとみる。販売価格への転嫁は対象の8割で終えた。\nQ. 買収の候補はあるか。\nA. 個別の案件については回答を控える。",
        [1, 2, 1], "1.1 2.1 2.2 3.1", "only echo echo only", (*(" answered",) * 3, " partly"), "3.1"),
    Case("marks_numbered",
        "Ｑ１．新薬の承認時期と、初年度の売上の目安をお聞かせください。\nＡ１．承認は来年6月を見込んでいます。初年度の売上は30億円程度です。\nＱ２．研究開発費は来期も増えますか。増えるとすれば、どの領域ですか。\nＡ２．増える見通しです。がん領域が中心です。",
        [2, 1], "1.1 1.2 2.1 2.1"),
    Case("marks_brackets",
        "【質問】電子部品の受注は底を打ったか。車載向けと民生向けに分けて説明してほしい。\n【回答】車載向けは底を打った。民生向けはまだ弱い。\n\n【質問】工場の統合は予定どおり進んでいるか。また、統合後の人員はどうするのか。\n【回答】統合は予定どおりである。人員は他の拠点へ移す。",
        [1, 2], "1.1 1.1 2.1 2.2", "only only echo echo"),
    Case("marks_questioners",
        "【質問者１】配当の下限を設ける考えはあるか。\n【回答】検討している。\n【質問者２】国内の需要をどう見るか。海外はどうか。\n【回答】国内は弱い。海外は北米を中心に強い。\n【質問者１】下限を設ける場合、時期はいつか。\n【回答】次の中期計画で示したい。",
        [1, 2, 1], "1.1 2.1 2.2 3.1", "only echo echo only"),
    Case("marks_parentheses",
        "（問）保険料の改定が契約数に与える影響をどう見ているか。\n（答）影響は軽微である。\n（問）再保険の費用は増えるのか。それから、台風の被害額の見込みは。\n（答）再保険の費用は2割増える。被害額は45億円とみている。",
        [1, 2], "1.1 2.1 2.2", "only echo echo"),
    Case("marks_bare",
        "Q\n店舗の改装は何店まで終わりましたか？\nA\n120店のうち85店です。\nQ\n人件費が上がっています。時給の上昇は来期も続きますか？また、省人化の投資はいくらですか？\nA\n時給は来期も3%ほど上がります。省人化の投資は9億円です。",
        [1, 2], "1.1 2.1 2.2", "only echo echo"),
    Case("marks_quoted_reporter",
        "Q（記者）「提携の狙いは何ですか」\nA「販路の共有です」\nQ（記者）「出資の比率と、役員の派遣の有無を教えてください」\nA「出資は10%です。役員は派遣しません」",
        [1, 2], "1.1 2.1 2.2", "only echo echo"),
    # ---- dashes
    Case("dashes_named",
        "――就任1年の受け止めを。\n鵜木頭取　貸し出しが伸び、手応えを感じています。\n――住宅ローンの金利をどう見ますか。また、店舗の統廃合は続けますか。\n鵜木頭取　住宅ローンは固定型が増えています。店舗はこれ以上減らしません。",
        [1, 2], "1.1 2.1 2.2", "only echo echo"),
    Case("dashes_unnamed",
        "帳票ソフトのツムギ社に聞いた。\n\n-- 使い続ける会社が増えた理由は何でしょうか。\n導入を支える人を増やしたからです。半年で10人増えました。\n\n-- 利益の目標を控えめにしたのはなぜですか。それから、拠点の数も聞かせてください。\n広告に踏み込みます。拠点は年内に5カ所です。",
        [1, 2], "1.1 1.1 2.1 2.2", "only only order echo"),
    # ---- a firm and quotations
    Case("quoted_lines",
        "■質疑応答\n朝霧証券「増設の判断はいつか」　「年度内に決めたい」\nみさき野証券「陶磁器の赤字はどこまで広がるのか。また、有田の窯を止める考えはないか」\n「赤字は上期の2億円が底。窯は止めない」\n大淀証券「粘土の仕入れ値は」「前年並み」",
        [1, 2, 1], "1.1 2.1 2.2 3.1"),
    Case("quoted_three_matters",
        "会社側：高橋礼二社長、西園寺薫取締役CFO\n■質疑応答\n明鏡証券「3点聞きたい。綿花の前提、直営店の閉鎖の進み具合、それに設備投資の通期見通し」\n西園寺CFO「綿花は上期並みで見ている。直営店は9割を閉めた。設備投資は38億円」\n北斗証券「補助金の扱いは」\n高橋社長「計画には入れていない」",
        [3, 1], "1.1 1.2 1.3 2.1", "echo echo echo only", ("西園寺薫 answered",) * 3 + ("高橋礼二 answered",)),
    # ---- the speaker behind the speech
    Case("signed",
        "1. 説明\n\n当期の売上高は92億円となった。営業利益は7億円である。（高橋）\n\n在庫は38億円に減った。（岩動）\n\n2. 質疑応答\n\n文具の返品が増えている。押し込みではないか。（港南証券 三浦）\n値札の貼り替えで一時的に戻ったものである。（岩動）\n\n電子黒板の発売の時期と、初年度の台数の目標を聞きたい。（港南証券 三浦）\n発売は10月である。初年度は8千台を目標としている。（高橋）",
        [1, 2], "1.1 - 1.2 1.3 -", "only  echo echo "),  # a signature answers nothing
    Case("signed_two_countries",
        "1. 説明\n\n当期の売上高は92億円となった。営業利益は7億円である。（高橋）\n\n在庫は38億円に減った。（岩動）\n\n2. 質疑応答\n\n学習塾の講師の採用は進んでいるか。教材の電子化はいつ終わるか。（葉山アセット 沼田）\n講師は秋までに40人を採る。電子化は今年度で終える。（高橋）\n\n為替の前提は。（葉山アセット 沼田）\n1ドル145円である。（岩動）",
        [2, 1], "1.1 1.2 - 1.3 -", "echo echo  only "),
    # ---- a roster with roles
    Case("roster_titles",
        "出席者\n代表取締役社長　高倉 聡\n取締役CFO　藤代 真理\n\n質疑応答\n\n質問者（港南証券）：為替の影響額はいくらですか。価格の改定で吸収できますか。\n\n高倉（社長）：最初のご質問はCFOからお答えします。価格の改定は秋に行います。\n\n藤代（CFO）：為替の影響額は年間で6億円です。",
        [2], "1.1 1.2 1.1", "announced echo handover", ("藤代真理 answered", "高倉聡 answered")),
    Case("roster_three_speakers",
        "出席者\n代表取締役社長　高倉 聡\n取締役CFO　藤代 真理\n執行役員　ポール・グラント\n\n質疑応答\n\n中田（葉山アセット）：1点目はインドの工場です。稼働はいつですか。2点目は米国の関税です。影響はどの程度ですか。3点目は増資の可能性についてです。\n\n"
        "高倉：1点目はグラントから、2点目と3点目は藤代からお答えします。\n\nグラント：来年4月に動かします。人も集まっています。\n\n藤代：年間で10億円です。増資は考えていません。",
        [3], "1.1+1.2+1.3 1.1 1.1 1.2 1.3", "", ("ポール・グラント answered", "藤代真理 answered", "藤代真理 answered")),
    # ---- minutes
    Case("minutes_polite",
        "質疑応答要旨\n\nQ：宿泊部門の稼働率の見通しを教えていただけますでしょうか。\nA：通期で82%を見込んでいます。\nQ：客室単価をさらに上げる余地はありますか。また、清掃の人手は足りていますか。\nA：客室単価にはまだ余地があります。人手は派遣も使って確保しています。",
        [1, 2], "1.1 2.1 2.2", "only echo echo"),
    Case("minutes_plain",
        "主な質疑応答\n\n＜業績について＞\nQ：上期の減益の要因と、下期の回復の道筋を知りたい。\nA：減益は電力料金の上昇による。下期は料金の改定が効き、回復する。\n＜財務について＞\nQ：有利子負債をどこまで減らすのか。\nA：自己資本の0.8倍を目標とする。",
        [2, 1], "1.1 1.2 2.1", "echo echo only"),
    Case("minutes_nouns",
        "質疑応答（要旨）\n\nQ　新工場の稼働時期の見通し。\nA　来年4月を予定。\nQ　主要顧客との契約更新の状況。また、貸倉庫の空室の有無。\nA　契約更新は3社のうち2社で完了。空室はなし。",
        [1, 2], "1.1 2.1 2.2", "only echo echo"),
    # ---- tables
    Case("rows_by_tabs",
        "No.\t質問\t回答\n1\t乳価の改定が遅れた背景は何か。\t生産者との協議が長引いた。\n2\t下期の包材費の見通しと、工場閉鎖の可能性は？\t包材費は3億円の増加を見込む。工場閉鎖は想定していない。\n3\t冷蔵設備の更新費用は。\t総額で90億円である。",
        [1, 2, 1], "1.1 2.1 2.2 3.1", "only echo echo only"),
    Case("rows_by_bars",
        "質問 | 回答\n検針員の人手が足りないと聞く。自動検針への切り替えの時期と、国の補助の有無を知りたい。 | 自動検針は3年で終える。補助は半額まで出る。\n漏水の被害は増えていないか。 | 前年から4割減った。",
        [2, 1], "1.1 1.2 2.1", "echo echo only"),
    # ---- bullets
    Case("bullets_marks",
        "質疑応答\n\n・Q：苗木の出荷が遅れた理由は何ですか？\n・A：春先の低温によるものです。\n・Q：①農薬の登録の時期、②海外での販売の開始時期をご教示ください。\n・A：①登録は9月です。②海外での販売は来年になります。",
        [1, 2], "1.1 2.1 2.2"),
    Case("bullets_out_of_order",
        "出席者\n代表取締役社長　高倉 聡\n取締役CFO　藤代 真理\n\n質疑応答\n\n質問者（港南証券）：3点お願いします。\n①冷凍倉庫の稼働率\n②運転手の採用の見方\n③配当を変えるお考えの有無\n以上です。\n\n高倉（社長）：①は私から。9割を超えています。③も私の範囲ですが、変える考えはありません。\n\n藤代（CFO）：②については、計画の120名に対し104名です。春に追いつきます。",
        [3], "1.1 1.1 1.3 1.2 1.2", "ordinal goes_on ordinal ordinal goes_on", ("高倉聡 answered", "藤代真理 answered", "高倉聡 answered")),
    Case("bullets_in_the_answer", EGAMI
        + "朝凪証券アナリスト、三宅遥氏：利益が増えた要因の内訳を教えてください。\n\n江上誠：内訳は次のとおりです。\n・値上げが4億円\n・数量が2億円\n・費用の減少が1億円",
        [1], "1.1 1.1 1.1 1.1", "only only only only"),
    # ---- web pages and PDF
    Case("webpage_tags",
        "ホーム&nbsp;|&nbsp;ログイン\n<h2>質疑応答</h2>\n<p>質問者1：昇降機の納期はどのくらいですか？<br>\n値引きの要請は来ていませんか？</p>\n<p>三枝千景氏：納期は4カ月です。&nbsp;値引きには応じていません。</p>\n<p>質問者2：来期の賃上げ率についてお聞かせいただけますと幸いです。</p>\n<p>三枝千景氏：5%を予定しています。</p>",
        [2, 1], "1.1 1.2 2.1", "echo echo only"),
    Case("webpage_captions",
        "シェアする\nポスト\n画像：説明会の様子\n\n質疑応答\n\n質問者1：水道管の更新の需要は続きますか。\n画像\n高瀬悠人氏：続きます。全国で更新が遅れています。\n\n質問者1：後者の自治体向けは採算が取れますか。\n\n高瀬悠人氏：取れています。",
        [1, 1], "1.1 1.1 1.2", "only only only"),
    Case("pdf_compatibility_forms",
        "質疑応答要旨\n\nＱ1．接着剤事業の利益率が上がった要因を教えてください。また、塗料事業の譲渡は年内にまとまる⾒込みでしょうか。\n－ 1 －\nＡ1．接着剤事業では⾃動⾞向けの⽐率が上がりました。塗料事業の譲渡については、現時点で申し上げられることはございません。\nＱ2．⼯場の敷地の⼀部を売却する考えはないのでしょうか。\nＡ2．売却する考えはありません。",
        [2, 1], "1.1 1.2 2.1", "echo echo only", (" answered", " partly", " answered"), "1.2"),
    Case("pdf_running_heads",
        "株式会社青潮マテリアル 質疑応答要旨\n\nＱ．封⽌材の需要は来期も伸びますか。\nＡ．伸びるとみています。\n株式会社青潮マテリアル 質疑応答要旨\n－ 2 －\nＱ．為替の感応度と、想定レートを教えてください。\nＡ．感応度は1円で2億円です。想定レートは145円です。",
        [1, 2], "1.1 2.1 2.2", "only echo echo"),
    # ---- other languages
    Case("english",
        "Operator: We will now take questions.\n\nAmy Brook - Lantern Securities: Could you tell us about the order backlog? And what is your plan for the new plant in Ohio?\n\nKen Mori - CEO: The backlog grew by ten percent. The plant in Ohio opens in May.",
        [2], "1.1 1.2"),
    Case("chinese",
        "主持人：下面进入问答环节。\n\n分析师（华澄证券）：管理层好，我有两个问题。第一，储能系统的单价怎么看？第二，匈牙利工厂的进度如何？\n\n沈启明：第一个问题，我们判断价格会小幅波动。第二个问题，匈牙利工厂已经完成主体结构。",
        [2], "1.1 1.2"),
    # ---- no dialogue
    Case("speech_alone", "代表取締役社長の榎本です。なぜ当社は地方に出るのでしょうか。理由は人材にあります。以上で説明を終わります。", []),
    Case("slides", "2026年3月期 第2四半期\n売上高 8,640\n営業利益 980\n今後の見通しは？\n（単位：百万円）", []),
    # ---- what the answer makes of the asks
    Case("treated_as_one", EGAMI
        + "灯台証券アナリスト、大沼圭氏：2つあります。1つ目は、鶏肉の仕入れ価格の見通しです。2つ目は、飼料の価格の見通しです。\n\n江上誠：2つのご質問にまとめてお答えします。いずれも下期は下がるとみています。",
        [2], "1.1+1.2 1.1+1.2", "", ("江上誠 answered", "江上誠 answered")),
    Case("order_only", EGAMI
        + "灯台証券アナリスト、大沼圭氏：1つ目は採用の状況です。順調でしょうか。2つ目は特許の訴訟です。決着の時期はいつでしょうか。\n\n江上誠：採用は順調で、計画の9割まで来ています。来年の春と聞いています。",
        [2], "1.1 1.2", "echo order", ("江上誠 answered", "江上誠 answered")),
    Case("the_latter_first", EGAMI
        + "灯台証券アナリスト、大沼圭氏：養殖の生存率と、餌代の動向をお伺いできればと思います。\n\n江上誠：後者からお答えします。餌代は下がってきました。前者の生存率ですが、95%を超えています。",
        [2], "1.2 1.2 1.1", "", ("江上誠 answered", "江上誠 answered")),
    Case("declined_one_of_two", EGAMI
        + "若竹証券アナリスト、水島渚氏：大口顧客との契約の更新は済みましたか。もう一点、その顧客の売上に占める比率を教えてください。\n\n江上誠：契約は9月に更新しました。比率は公表しておりません。",
        [2], "1.1 1.2", "echo echo", ("江上誠 answered", "江上誠 partly"), "1.2"),
    Case("called_by_the_same_marks", EGAMI
        + "朝凪証券アナリスト、三宅遥氏：（1）海苔の作柄、（2）工場の人手、（3）物流の共同化について、それぞれお考えをお聞かせください。\n\n江上誠：（2）から申し上げます。実習生を20名受け入れました。（1）につきましては、平年を下回る見込みです。（3）は、来春に始めます。",
        [3], "1.2 1.2 1.1 1.3", "ordinal goes_on ordinal ordinal", ("江上誠 answered",) * 3),
    Case("a_list_of_the_answer_is_no_number", EGAMI
        + "朝凪証券アナリスト、三宅遥氏：通期の見通しの前提は何でしょうか。採用を増やす余地はありますか。\n\n江上誠：前提は次の2点です。\n（1）海苔の価格は前年並み\n（2）電気代は上期と同じ\n採用は増やしません。",
        [2], "1.1 1.1 1.1 1.2"),
    Case("starts_with_the_second", EGAMI
        + "灯台証券アナリスト、大沼圭氏：2点あります。1点目は畜産の飼料の在庫です。何カ月分ありますか。2点目は酪農の後継者です。足りていますか。\n\n江上誠：2点目からお答えします。まだ足りません。1点目は古沢からお答えします。\n\n古沢健：3カ月分あります。",
        [2], "1.2 1.2 1.1 1.1", "ordinal goes_on announced handover", ("古沢健 answered", "江上誠 answered")),
    Case("comes_back_to_add", EGAMI
        + "灯台証券アナリスト、大沼圭氏：1点目は灯油の仕入れです。値上がりは続きますか。2点目は給油所の閉鎖です。何カ所ですか。\n\n江上誠：1点目ですが、続くとみています。2点目ですが、8カ所です。\n\n古沢健：灯油について補足します。冬の分は固定の値段で買いました。",
        [2], "1.1 1.2 1.1 1.1", "ordinal ordinal echo goes_on", ("江上誠・古沢健 answered", "江上誠 answered")),
    Case("nobody_answers", EGAMI
        + "若竹証券アナリスト、水島渚氏：リチウムの調達先は確保できていますか。\n\n司会：お時間となりましたので、以上で終了いたします。",
        [1], "", "", (" no_counterpart",)),
    Case("another_adds", EGAMI
        + "朝凪証券アナリスト、三宅遥氏：東北の新店の売上は計画と比べてどうですか。人手は足りていますか。\n\n江上誠：新店の売上は計画を1割上回っています。\n\n古沢健：人手について補足します。応援を出して賄っています。",
        [2], "1.1 1.2 1.2", "echo echo goes_on", ("江上誠 answered", "古沢健 answered")),
    Case("moderator_between", EGAMI
        + "司会：それでは、三宅様お願いします。\n\n朝凪証券アナリスト、三宅遥氏：造船の船台は何年先まで埋まっていますか。鋼材の値上がりは船価に転嫁できていますか。\n\n司会：では古沢より回答いたします。\n\n古沢健：船台は3年先まで埋まりました。鋼材の値上がりは船価に反映済みです。",
        [2], "1.1 1.2", "echo echo", ("古沢健 answered", "古沢健 answered")),
]  # fmt: skip

IDS = [case.name for case in CASES]


def _asks(facts: Facts) -> list[int]:
    """Return the number of asks of each turn that asks, in order; a turn of an analyst that asks nothing counts none."""
    turns = [turn.turn for turn in facts.speech.turns if turn.role == "analyst"]
    return [sum(ask.turn == turn for ask in facts.asks) for turn in turns]


def _tied(facts: Facts) -> list[list[tuple[str, str]]]:
    """Return the asks of each sentence of the answers with their reasons."""
    tied: dict[str, list[tuple[str, str]]] = {}
    for ask in facts.asks:
        for sentence, reason in zip(ask.answer_sentence_ids, ask.tie_reasons, strict=True):
            tied.setdefault(sentence, []).append((f"{ask.exchange}.{ask.ask}", reason))
    answers = [s.sentence_id for s in facts.speech.sentences if s.role == "management" and s.exchange is not None]
    return [tied.get(sentence, []) for sentence in answers]


def _facts(case: Case) -> Facts:
    return facts_of(read(case.text))


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_turn_asks_as_many_things(case: Case) -> None:
    assert _asks(_facts(case)) == case.asks


@pytest.mark.parametrize("case", [case for case in CASES if case.ties], ids=[case.name for case in CASES if case.ties])
def test_a_sentence_answers_its_ask(case: Case) -> None:
    tied = _tied(_facts(case))
    assert " ".join("+".join(ask for ask, _ in own) or "-" for own in tied) == case.ties
    if case.reasons:
        assert " ".join("+".join(dict.fromkeys(reason for _, reason in own)) for own in tied) == case.reasons


@pytest.mark.parametrize("case", [case for case in CASES if case.ledger], ids=[case.name for case in CASES if case.ledger])
def test_an_ask_says_who_answered_and_whether(case: Case) -> None:
    asks = _facts(case).asks
    assert tuple("・".join(name.replace(" ", "") for name in ask.answered_by) + f" {ask.status}" for ask in asks) == case.ledger
    assert " ".join(f"{ask.exchange}.{ask.ask}" for ask in asks if ask.refusals) == case.declined
