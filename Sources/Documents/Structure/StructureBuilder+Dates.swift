extension StructureBuilder {
    /// The document with its sections and date; what the metadata already says stays.
    func document(id: String, metadata: DocumentMetadata, fileName: String?, fallback: Day?) -> SourceDocument {
        var metadata = metadata
        metadata.title = metadata.title ?? title
        settleDate(&metadata, fileName: fileName, fallback: fallback)
        return SourceDocument(
            id: id, text: text, metadata: metadata, sections: sections(date: metadata.date), paragraphs: paragraphs)
    }

    private func settleDate(_ metadata: inout DocumentMetadata, fileName: String?, fallback: Day?) {
        if metadata.date != nil {
            metadata.dateSource = .metadata
            return
        }
        let named = fileName.flatMap(DateText.day(inFileName:))
        let year = named?.year ?? fallback?.year ?? latestYear
        let first = 0..<(starts.dropFirst().first ?? blocks.count)
        if let day = dateline(in: first)?.day(orYear: year) {
            (metadata.date, metadata.dateSource) = (day, .dateline)
        } else if let named {
            (metadata.date, metadata.dateSource) = (named, .filename)
        } else if let day = stamp(in: first)?.day(orYear: year) {
            (metadata.date, metadata.dateSource) = (day, .text)
        } else if let fallback {
            (metadata.date, metadata.dateSource) = (fallback, .metadata)
        }
    }

    private func sections(date: Day?) -> [Section] {
        starts.indices.map { index in
            let begin = index == 0 ? 0 : blocks[starts[index]].line.range.lowerBound
            let isLast = index + 1 == starts.count
            let end = isLast ? text.utf8.count : blocks[starts[index + 1]].line.range.lowerBound
            guard index > 0 else { return Section(range: begin..<end, date: date) }
            let own = ownDate(in: starts[index]..<(isLast ? blocks.count : starts[index + 1]), near: date)
            return Section(range: begin..<end, date: own ?? date)
        }
    }

    /// The date that an article bears itself; one without a year is the last before or shortly after the document's.
    private func ownDate(in range: Range<Int>, near date: Day?) -> Day? {
        guard let written = dateline(in: range) ?? stamp(in: range) else { return nil }
        guard let day = written.day(orYear: date?.year ?? latestYear) else { return nil }
        guard written.year == nil, let date, day.ordinal > date.ordinal + 31 else { return day }
        return Day(year: day.year - 1, month: day.month, day: day.day)
    }

    private func dateline(in range: Range<Int>) -> WrittenDate? {
        blocks[range].prefix(8).lazy.compactMap { $0.dateline?.date }.first
    }

    private func stamp(in range: Range<Int>) -> WrittenDate? { blocks[range].prefix(10).lazy.compactMap(\.stamp).first }

    /// The latest year of the stamps, captions and copyright notices.
    private var latestYear: Int? {
        let stamped = blocks.compactMap { $0.stamp?.year }
        let noted = zip(blocks, roles).filter { [.caption, .boilerplate].contains($1) }.flatMap { block, _ in
            block.line.text.split { !$0.isNumber }.compactMap { Int($0) }.filter { (1990...2099).contains($0) }
        }
        return (stamped + noted).max()
    }
}
