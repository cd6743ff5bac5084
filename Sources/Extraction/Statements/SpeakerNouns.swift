/// Classes of nouns that rules on statements ask for.
enum SpeakerNouns {
    /// Someone who can speak, named by what they are.
    static let people: Set<String> = words(
        """
        activist actor adviser advisor aide ally ambassador analyst attorney author backer boss candidate captain chair chairman
        chairperson chairwoman chancellor chief cleric coach colleague colonel columnist commander commentator commissioner
        congressman congresswoman consultant correspondent counsel counselor counterpart critic daughter defender delegate democrat deputy
        detective diplomat director doctor donor economist editor envoy executive expert farmer father fellow
        general governor guest head historian host husband informant insider intellectual investigator journalist judge justice
        king lady lawmaker lawyer leader legislator lieutenant lobbyist man manager mayor member minister moderator mother
        negotiator neighbor neighbour nominee observer officer official operative opponent organizer owner panelist parent
        participant pastor person people physician player police pollster president priest prince professor prosecutor
        protester pundit queen rabbi representative reporter republican researcher resident rival scholar scientist secretary
        senator sergeant sister skeptic soldier son source speaker spokesman spokesperson spokeswoman staffer strategist student
        supporter surrogate survivor teacher teammate veteran victim visitor voter volunteer wife witness woman worker writer
        premier runner user hacker fighter employer employee customer consumer buyer trader investor banker broker dealer developer
        designer engineer founder co-founder maker lender insurer retailer exporter producer singer dancer composer filmmaker
        performer presenter broadcaster anchor blogger biographer photographer philosopher teacher trainer mentor driver passenger
        traveller traveler tourist preacher imam monk bishop archbishop pope patriarch rapporteur inspector auditor regulator
        mediator plaintiff defendant suspect prisoner inmate detainee hostage captive rebel insurgent militant separatist attacker
        settler villager citizen local native pensioner retiree youth teenager boy girl child grandmother grandfather aunt uncle
        cousin niece nephew widow girlfriend boyfriend partner associate confidant loyalist outsider defector exile campaigner
        unionist environmentalist feminist industrialist entrepreneur tycoon oligarch magnate successor predecessor
        vice-president undersecretary spokespeople marshal admiral brigadier corporal sheriff constable premier
        businessman reader viewer listener organizer organiser technologist moviegoer respondent tribesman migrant refugee hopeful delegate businesswoman congressperson interviewer mogul billionaire politician friend fan brother dissident
        conservative liberal progressive immigrant attendee nurse pilot narrator agent others many some one
        """)

    /// Something that speaks for people.
    static let bodies: Set<String> = words(
        """
        administration agency army association authority board bureau cabinet camp campaign centre center charity coalition
        commission committee company council court delegation department directorate embassy fund bank bloc regime junta presidency congress alliance federation faction airline carrier club church prosecution
        defence defense consortium brigade firm force foundation government
        group house institute league leadership military ministry mission network newspaper office opposition
        organisation organization panel parliament service portal party police senate side staff team think-tank tribunal
        union university watchdog website media press outlet magazine paper channel station agency jury family body
        """)

    /// People whom only "she", or only "he", can mean; nouns in -woman and -man besides.
    static let women: Set<String> = words(
        "actress aunt daughter girl girlfriend grandmother lady mother niece nun princess queen sister widow wife")
    static let men: Set<String> = words(
        "boy boyfriend brother father grandfather husband imam king monk nephew prince son uncle")

    /// What a newspaper or broadcaster is called when it is not named.
    static let outlets: Set<String> = words(
        """
        agency broadcaster broadsheet channel daily magazine network newspaper outlet paper portal radio station tabloid
        website weekly
        """)

    /// What bears a title of its own in quotation marks.
    static let works: Set<String> = words(
        """
        album article biography book chapter column documentary drama editorial episode essay exhibition film memoir movie
        novel opera painting play poem programme series show single song
        """)

    /// What shows something without saying it: "the figures suggest that".
    static let evidence: Set<String> = words(
        """
        action behavior behaviour case chart choice clue data decision development evidence event example experience fact
        failure figure finding footage graph history image incident indicator lack map march model move number outcome
        pattern performance photo photograph picture presence price rate reality record reference result rise scenario
        sign silence situation statistic success symptom thing timing trend use victory vote way
        """)

    /// Verbs of coming before the public: an infinitive of speech after them tells what was said.
    static let appearances: Set<String> = words(
        """
        appear call come emerge fly gather go hold interrupt issue join meet phone post publish release respond return rise
        rush send sign speak stand step take travel turn tweet use write
        """)

    /// Words that newspapers and broadcasters bear in their names.
    static let mastheads: Set<String> = words(
        """
        bulletin chronicle courier dispatch express gazette herald independent journal mail mirror monitor news newspaper
        observer post radio register review telegraph television times tribune tv weekly
        """)

    /// Bodies whose names need not hold the word for what they are: "the company", not "the ministry".
    static let unlabelledBodies: Set<String> = words(
        """
        agency airline alliance association bloc carrier charity company federation firm group organisation organization
        party think-tank union watchdog
        """)

    /// A part of those who were asked: "many", "60 percent of voters".
    static let shares: Set<String> = words(
        "percent percentage majority minority half most many few several none all both third quarter")

    /// A number of people: "hundreds of students", "a group of doctors".
    static let quantities: Set<String> = words(
        "couple crowd dozen group handful hundred majority number score thousand")

    /// What is held up for others to read, and what is written on it.
    static let placards: Set<String> = words("banner motto placard poster sign slogan")

    /// What one lets others know: "her message was blunt: “No.”"
    static let messages: Set<String> = words(
        "advice answer argument comment message point reaction reply response rule verdict view warning")

    /// Something written or spoken.
    static let documents: Set<String> = words(
        """
        account advertisement ad affidavit agreement announcement article assessment bill book brief bulletin charter communique
        communiqué complaint constitution declaration dispatch document editorial email e-mail essay filing indictment
        law lawsuit leaflet letter manifesto memo memoir memorandum message minutes note notice op-ed order paper petition
        placard poll post poster press_release questionnaire readout record release report resolution review
        ruling statement story study testimony text transcript treaty tweet verdict video warrant website banner
        guideline inquiry investigation opinion probe survey
        """)

    /// What things go by without anybody's words: "according to plan".
    static let norms: Set<String> = words(
        "plan schedule rule need principle standard custom size protocol taste age rank type procedure tradition instruction"
    )

    /// A noun that can hold what was said: "the claim that", "praise for".
    static let speech: Set<String> = words(
        """
        accusation admission allegation announcement appeal argument assertion assessment assurance boast call charge claim comment
        complaint concern concession conclusion condemnation confidence confirmation contention criticism declaration demand
        denial description doubt explanation fear frustration hint hope insistence message note objection opinion optimism outrage
        pledge point post praise prediction promise proposal question rebuke regret remark reply request response retort
        skepticism statement suggestion support suspicion testimony threat tweet view vow warning word worry
        """)

    /// Nouns of speech that speak for what they are about, and against it.
    static let approval: Set<String> = words(
        "acclaim applause approval commendation endorsement praise support tribute")
    static let disapproval: Set<String> = words(
        "accusation allegation complaint condemnation criticism denial objection outrage rebuke skepticism scepticism broadside"
    )

    /// What others said and one can deny.
    static let claims: Set<String> = words(
        """
        accusation allegation assertion blame charge claim contention criticism idea insinuation involvement notion report
        responsibility rumor rumour suggestion wrongdoing
        """
    )

    /// What one feels at something: "expressed concern over the delay".
    static let feelings: Set<String> = words(
        """
        alarm anger anxiety appreciation concern condolence condolences disappointment dismay displeasure fear frustration
        gratitude grief horror indignation outrage pride regret resentment sadness satisfaction shock sorrow surprise sympathy
        thanks unease worry
        """)

    /// What one answers and what tells of something itself: "responded to reports that".
    static let news: Set<String> = words(
        """
        accusation allegation assertion charge claim complaint concern criticism fear finding information news report
        revelation rumor rumour speculation suggestion tip tip-off tipoff warning
        """)

    /// An occasion or a carrier of speech: "in an interview", "on Twitter".
    static let occasions: Set<String> = words(
        """
        address ad advertisement announcement appearance article blog briefing broadcast call column comment conference
        conversation debate editorial email e-mail essay event hearing interview lecture letter media memo message monologue
        news_conference note op-ed phone podcast post press remark report segment sermon show speech statement telegram
        testimony text tweet video exchange rally
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "_").joined(separator: " ") })
    }
}
