/// Gives blocks their roles, finds where articles were pasted together, and dates them.
struct StructureBuilder {
    let text: SourceText
    private(set) var blocks: [Block]
    private(set) var roles: [Paragraph.Role] = []
    /// The indices of the blocks with which sections begin; the first is 0.
    private(set) var starts: [Int] = [0]

    init(text: SourceText, blocks: [Block]) {
        self.text = text
        self.blocks = blocks
        roles = blocks.map(Self.ownRole)
        settleTitle()
        settleBoilerplate()
        settleSections()
    }

    /// The paragraphs, in order.
    var paragraphs: [Paragraph] {
        zip(blocks, roles).map { block, role in
            let dateline = role == .body ? block.dateline?.length : nil
            return Paragraph(range: block.line.range, role: role, datelineLength: dateline ?? 0)
        }
    }

    /// The first headline before any running text.
    var title: String? {
        let end = roles.firstIndex(of: .body) ?? roles.count
        return roles[..<end].firstIndex(of: .heading).map { blocks[$0].line.text }
    }

    private static func ownRole(of block: Block) -> Paragraph.Role {
        if let role = block.role, role != .body { return role }
        if let role = RoleRules.role(of: block.line) { return role }
        return block.role ?? (RoleRules.couldBeHeading(block.line) ? .heading : .body)
    }

    /// A text of one line is no headline; what stands short before the first dateline is one.
    private mutating func settleTitle() {
        if !roles.contains(.body) {
            for index in roles.indices where blocks[index].role == nil && blocks[index].line.wordCount > 1 {
                if roles[index] == .heading { roles[index] = .body }
            }
        }
        guard let dated = blocks.prefix(4).firstIndex(where: { $0.dateline?.isCertain ?? false }), dated > 0 else {
            return
        }
        for index in 0..<dated where roles[index] == .body && blocks[index].line.wordCount <= 24 {
            roles[index] = .heading
        }
    }

    /// Headlines that no running text follows are lists of links, and so is what stands in capitals among furniture.
    private mutating func settleBoilerplate() {
        guard let firstBody = roles.firstIndex(of: .body) else { return }
        var followed = false
        for index in roles.indices.reversed() where index > firstBody {
            switch roles[index] {
            case .body: followed = true
            case .heading:
                if !followed, blocks[index].role == nil { roles[index] = .boilerplate }
                followed = false
            case .boilerplate: followed = false
            case .byline, .caption: break
            }
        }
        for index in roles.indices.dropFirst() where roles[index - 1] == .boilerplate && roles[index] != .boilerplate {
            let letters = blocks[index].line.text.filter(\.isLetter)
            if letters.count > 8, !letters.contains(where: \.isLowercase) { roles[index] = .boilerplate }
        }
    }

    /// A new article begins where running text follows the end of another, or with a dateline or a byline under its
    /// own headline.
    private mutating func settleSections() {
        var hasBody = false
        var isEnded = false
        for index in blocks.indices {
            if hasBody, endsArticle(index) { isEnded = true }
            guard roles[index] == .body else { continue }
            if hasBody, isEnded || blocks[index].dateline?.isCertain ?? false || hasOwnHead(index) {
                starts.append(beginning(ofArticleAt: index))
            }
            hasBody = true
            isEnded = false
        }
    }

    private func endsArticle(_ index: Int) -> Bool {
        (roles[index] == .byline && RoleRules.endsReport(blocks[index].line))
            || (roles[index] == .boilerplate && Furniture.endsArticle(blocks[index].line))
    }

    /// Whether a headline and, under it, a byline or a date stand directly before the running text.
    private func hasOwnHead(_ index: Int) -> Bool {
        var position = index
        var hasByline = false
        while position > 0, [.byline, .caption].contains(roles[position - 1]) {
            position -= 1
            let line = blocks[position].line
            if roles[position] == .byline, !RoleRules.endsReport(line) { hasByline = true }
        }
        return hasByline && position > 0 && roles[position - 1] == .heading
    }

    /// The first of the headlines, bylines and captions that belong to running text.
    private func beginning(ofArticleAt index: Int) -> Int {
        var position = index
        while position - 1 > starts[starts.count - 1], [.byline, .caption, .heading].contains(roles[position - 1]),
            !RoleRules.endsReport(blocks[position - 1].line)
        {
            position -= 1
        }
        return position
    }
}
