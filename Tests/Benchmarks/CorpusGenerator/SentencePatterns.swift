/// The sentences of invented articles. `{p0}` is a person's full name, `{s0}` the surname, `{t0}` the title, `{h0}` and
/// `{H0}` the pronoun, `{c0}` a country, `{a0}` its adjective, `{k0}` its capital, `{d}` a weekday, `{w}` a topic.
enum SentencePatterns {
    static let openings = [
        "{a0} {t0} {p0} met {t4} {p4} of {c1} in {k0} on {d} to discuss {w}.",
        "{t0} {p0} of {c0} will travel to {k1} next week for talks on {w}.",
        "The governments of {c0} and {c1} held talks about {w} in {k2} on {d}, officials said.",
        "{c0} and {c1} have agreed on a draft of {w}, {a0} {t0} {p0} said on {d}.",
        "{p6}, the {a0} special envoy, returned from {k1} on {d} after three days of meetings with {t4} {p4}.",
    ]

    static let bodies = [
        "“We are ready to sign,” {s0} told reporters. “What matters is that it lasts.”",
        "{s0} said that {h0} had spoken by phone with {p4} on {d}.",
        "{H0} added that the two countries would “work on the details” in the coming days.",
        "{p2}, the {a0} foreign minister, accused {c1} of delaying the talks.",
        "A {a1} official, who asked not to be named, said that {k1} had received the proposal only hours before.",
        "{s4} rejected the accusation. “That is not what happened,” {h4} said in an interview with {k1} television.",
        "{a1} Prime Minister {p1} called the plan “a mistake” and urged {c0} to withdraw it.",
        "Last month, {s0} visited {k1} and met {s4}, who described the meeting as “open and friendly”.",
        "{t3} {p3}, who is to visit {k2} on {d}, declined to comment.",
        "{p7}, the chancellor of {c2}, will host both leaders at a summit in {k2}.",
        "According to a person close to the negotiations, {s4} refused to meet {p6} a week ago.",
        "The {a1} government denied that a call between {s0} and {s4} had taken place.",
        "{p5}, a former finance minister of {c1}, said the agreement would cost the country billions.",
        "“We cannot wait for {w},” said {p7}. “Everybody in {k2} knows it.”",
        "The visit, which was planned for {d}, was postponed, a spokeswoman for {s4} said.",
        "{s6} told {s4} that {c0} would not accept a decision made without it, two {a0} officials said.",
        "Talks between {k0} and {k1} broke down in 2019, when {c1} withdrew from an earlier treaty.",
        "{s0}, {s4} and {p7} are expected to meet in {k2} in the spring.",
    ]

    static let topics = [
        "a fisheries agreement", "a grain deal", "a trade agreement", "an exchange of prisoners", "the border treaty",
        "security guarantees", "a gas contract", "the railway agreement", "a ceasefire", "a customs union",
    ]

    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
