extension String {
    /// The text as the readers of sentences want it: one form for full-width and half-width, traditional and simplified.
    ///
    /// `&=` is what some mirrors make of `>=`. Only the characters that documentation uses in its terms are turned; the
    /// result is for recognising, never for showing.
    var normalised: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x2002...0x200A, 0x09: result.append(" ")
            case _ where scalar.isInvisible: break
            default: result.append(contentsOf: (simplified[scalar] ?? String(scalar)).unicodeScalars)
            }
        }
        return String(result).withoutReadings.replacing("&=", with: ">=")
    }

    /// Without the readings in brackets that some traditional copies have behind a character: 類(lèi)型.
    private var withoutReadings: String {
        guard contains("(") else { return self }
        let characters = Array(self)
        var result = ""
        var index = 0
        while index < characters.count {
            if characters[index] == "(", index > 0, characters[index - 1].isHan,
                let end = characters[index...].prefix(9).firstIndex(of: ")"), end > index + 1
            {
                let inside = characters[(index + 1)..<end]
                if inside.allSatisfy(\.isLatinLetter), inside.contains(where: { !$0.isASCII }) {
                    index = end + 1
                    continue
                }
            }
            result.append(characters[index])
            index += 1
        }
        return result
    }

    /// Without characters that nobody sees, such as soft hyphens.
    var visible: String {
        unicodeScalars.contains(where: \.isInvisible)
            ? String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible })) : self
    }

    /// Without blanks at both ends.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// Runs of blanks and line breaks as single blanks, none at the ends.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Whether it could be the name of a parameter: an ASCII letter, then letters, digits and `_`, `-`, `.`, `$`.
    var isIdentifier: Bool {
        guard let first = unicodeScalars.first, first.isASCIILetter || first == "_" || first == "$" else {
            return false
        }
        return unicodeScalars.count <= 100
            && unicodeScalars.allSatisfy { $0.isIdentifierPart || "-.$[]".unicodeScalars.contains($0) }
    }

    /// The words of a list that is written as one text.
    var words: [String] { split(separator: " ").map(String.init) }
}

extension StringProtocol {
    /// Whether any of some words is in it.
    func contains(anyOf words: [String]) -> Bool { words.contains { contains($0) } }
}

extension Character {
    /// Whether it may be part of a field's name.
    var isIdentifierPart: Bool { unicodeScalars.first?.isIdentifierPart ?? false }
    var isASCIINumber: Bool { isASCII && isNumber }
    fileprivate var isHan: Bool { unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false }
    fileprivate var isLatinLetter: Bool { unicodeScalars.first.map { $0.value < 0x250 && isLetter } ?? false }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    var isIdentifierPart: Bool { isASCIILetter || isASCIIDigit || self == "_" }
    /// Soft hyphens, joiners, marks of direction and of byte order.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }
}

/// Characters of the terms that readers look for, in the form they look for.
private let simplified: [Unicode.Scalar: String] = {
    let pairs = Array(
        ("參参數数類类說说備备註注須须選选長长範范圍围為为當当則则時时傳传單单個个節节請请響响應应額额過过點点後后確确兩两舉举對对"
            + "調调條条標标識识稱称屬属據据爲为輸输結结認认間间訂订於于與与轉转賬账紅红戶户銀银專专優优營营銷销會会員员驗验證证碼码詢询"
            + "發发給给從从現现將将無无錯错誤误態态鏈链統统網网別别號号簡简體体買买賣卖東东貨货幣币種种關关係系內内狀状該该絕绝僅仅這这"
            + "資资欄栏國国護护實实檔档頁页圖图書书開开閉闭啟启創创並并處处務务動动雙双聯联複复雜杂齊齐適适達达運运進进連连邏逻輯辑輔辅"
            + "較较載载車车鎖锁鑰钥隨随險险離离雲云電电頭头題题顯显餘余陸陆壓压縮缩儲储採采樣样舊旧檢检測测補补償偿佔占擴扩執执權权歸归"
            + "萬万貳贰環环畫画異异觸触擇择擊击擁拥攜携敗败斷断暫暂曆历術术構构極极樓楼機机檯台歷历氣气減减準准滿满獎奖獲获瀏浏領领賦赋贊赞購购"
            + "賞赏贖赎趨趋跡迹週周遞递遲迟邊边鄰邻郵邮醫医釋释鍵键鎮镇門门闊阔際际階阶隊队雖虽靜静項项預预頻频願愿風风飛飞馬马騰腾驅驱"
            + "鮮鲜麗丽黃黄龍龙僱雇價价儀仪億亿儘尽勝胜勞劳勵励區区協协卻却廠厂叢丛吳吴啓启問问喚唤噸吨團团園园圓圆堅坚報报場场塊块墊垫"
            + "壞坏夠够夾夹娛娱學学寫写寬宽寶宝尋寻導导屆届層层島岛師师帶带幫帮幾几庫库廣广張张強强彈弹彙汇徑径復复徵征恆恒惡恶愛爱慮虑"
            + "慶庆憑凭憶忆懷怀戰战戲戏擔担擬拟攝摄曬晒棄弃業业榮荣槍枪樂乐歐欧歲岁殘残殼壳毀毁決决沒没淨净淺浅溝沟滅灭潔洁濟济灣湾災灾"
            + "燈灯爭争牆墙獨独產产畢毕療疗盜盗盤盘眾众礎础禮礼稅税穩稳窮穷競竞筆笔築筑簽签籤签糧粮級级紀纪約约納纳純纯細细終终組组絡络"
            + "經经綁绑維维綱纲緊紧線线練练縣县總总績绩織织繼继續续罰罚職职聲声聽听腦脑臨临蓋盖衛卫裝装裡里製制規规視视覽览觀观計计訊讯"
            + "託托記记設设許许訴诉診诊評评詞词試试詳详誌志語语誰谁課课談谈論论諾诺謝谢譯译議议讀读變变讓让財财責责貸贷費费貿贸賴赖質质"
            + "躍跃軍军軌轨農农遊游違违遺遗釐厘針针鈕钮鋪铺閱阅隱隐靈灵鞏巩韻韵頂顶順顺頓顿顏颜顧顾飯饭飲饮館馆駐驻駕驾騙骗髮发鬥斗魚鱼"
            + "鳥鸟齡龄")
            .unicodeScalars)
    var table: [Unicode.Scalar: String] = [
        "≥": ">=", "≤": "<=", "≧": ">=", "≦": "<=", "～": "~", "〜": "~", "∼": "~", "“": "\"", "”": "\"", "‘": "'",
        "’": "'", "【": "[", "】": "]", "、": ",", "–": "-", "—": "-", "−": "-", "＜": "<", "＞": ">",
    ]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) { table[pairs[index]] = String(pairs[index + 1]) }
    return table
}()
