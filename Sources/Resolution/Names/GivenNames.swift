/// Given names that stand for each other, as data.
enum GivenNames {
    /// Short forms and full forms of one name in one language: either may be used of the same person.
    private static let nicknames: [String] = [
        "william bill will billy willy liam", "robert bob rob bobby robbie bert", "richard rick dick rich ricky",
        "james jim jimmy jamie", "john jack johnny jon", "jonathan jon", "joseph joe joey", "michael mike mick mickey",
        "thomas tom tommy", "charles charlie chuck", "edward ed eddie ted teddy ned", "edmund ed", "theodore ted teddy",
        "anthony tony", "antonio tony", "daniel dan danny", "david dave", "donald don donnie", "ronald ron ronnie",
        "kenneth ken kenny", "stephen steve stevie", "steven steve stevie", "christopher chris", "christian chris",
        "matthew matt", "andrew andy drew", "andreas andi", "gregory greg", "jeffrey jeff", "geoffrey geoff jeff",
        "lawrence larry", "laurence larry", "gerald gerry jerry", "jerome jerry", "timothy tim", "benjamin ben",
        "samuel sam", "nicholas nick", "alexander alex sasha xander", "alexandra alex sasha sandra",
        "frederick fred freddie rick", "frederic fred", "friedrich fritz fred", "francis frank", "franklin frank",
        "patrick pat paddy", "peter pete", "philip phil", "phillip phil", "raymond ray", "ralph rafe",
        "douglas doug", "leonard len lenny", "leonardo leo", "walter walt", "vincent vince", "zachary zach zack",
        "nathaniel nathan nate", "nathan nate", "joshua josh", "jacob jake", "eugene gene", "russell russ",
        "stanley stan",
        "arthur art", "albert al bert", "alfred al fred", "allan al", "alan al", "bernard bernie", "clifford cliff",
        "harold harry hal", "henry harry hank", "herbert herb bert", "howard howie", "martin marty", "maxwell max",
        "maximilian max", "mitchell mitch", "norman norm", "oliver ollie", "abraham abe", "augustus gus",
        "terence terry",
        "elizabeth liz beth betty eliza lizzie betsy", "margaret maggie meg peggy marge",
        "katherine kate kathy katie kat",
        "catherine cathy kate katie", "kathleen kathy kate", "patricia pat patty trish", "susan sue susie",
        "deborah debbie deb",
        "barbara barb", "jennifer jen jenny", "jessica jess", "rebecca becky", "victoria vicky tori",
        "dorothy dot dottie",
        "christine chris chrissy tina", "christina chris tina", "kristina kris tina", "pamela pam", "cynthia cindy",
        "sandra sandy", "samantha sam", "stephanie steph", "theresa terry tess", "teresa terry tess", "virginia ginny",
        "judith judy", "janet jan", "amanda mandy", "angela angie", "nancy ann", "rosemary rose", "jacqueline jackie",
        "madeleine maddy", "eleanor ellie nora", "vladimir volodya vova", "dmitri dima mitya", "mikhail misha",
        "ivan vanya",
        "nikolai kolya", "sergei seryozha", "yevgeny zhenya", "maria masha", "yekaterina katya", "tatyana tanya",
        "anna anya annie", "francisco paco pancho", "jose pepe", "ignacio nacho", "enrique quique",
        "giuseppe beppe peppe",
        "johannes hans", "johann hans", "karlheinz heinz", "wolfgang wolf", "josef sepp", "gerhard gerd",
        "juergen jorg",
        "benito beni", "muhammad mo", "luiz lula", "mehmet memo",
    ]

    /// Forms of one name in different languages or freer romanisations: one person may be named by either, but something
    /// else has to agree as well.
    private static let crossLanguage: [String] = [
        "volodymyr vladimir uladzimir wladimir vladimer",
        "oleksandr aleksandr alexander alexandr aleksander alyaksandr aliaksandr oleksander alejandro alessandro",
        "oleksiy aleksei alexei alexey aleksey oleksii alexi", "serhiy sergei sergey serhii siarhei serge sergio",
        "mykola nikolai nikolay nicolai mikalai nicholas nicolas",
        "dmytro dmitry dmitri dmitriy dmitrii dimitri dzmitry",
        "andriy andrei andrey andrii andrzej andrew andre andreas",
        "mykhailo mikhail michail mikhailo michael mihail mihai mikheil",
        "petro pyotr petr piotr pjotr peter pedro pierre", "pavlo pavel pawel paul pablo",
        "yevhen yevgeny evgeny evgeni yevgeniy eugene yevgeni",
        "vasyl vasily vasiliy vasili basil", "ihor igor", "oleh oleg", "hryhoriy grigory grigori gregory grigoriy",
        "yuriy yuri yury iurii juri jury george", "vitaliy vitaly vitali", "anatoliy anatoly anatoli",
        "valeriy valery valeri",
        "kostyantyn konstantin constantine kostiantyn", "viktor victor wiktor", "denys denis dennis", "bohdan bogdan",
        "vsevolod wsewolod", "iryna irina irene", "olena elena yelena helena alena", "svitlana svetlana sviatlana",
        "kateryna ekaterina yekaterina katerina catherine katherine", "nataliya natalia natalya nathalie",
        "yuliya yulia julia iuliia",
        "hanna anna ganna", "tetyana tatiana tatyana", "oksana xenia",
        "mohammed muhammad mohamed mohammad mohamad muhammed mohamud mahomed muhamed mehmed",
        "ahmed ahmad ahmet", "mahmoud mahmud mahmood", "hussein husain hussain hosein hossein husayn", "hassan hasan",
        "ali aly",
        "abdallah abdullah abdulla abdellah", "abdulrahman abdurrahman abderrahmane", "abdelfattah abdulfattah",
        "yusuf youssef yousef yousuf josef joseph",
        "ibrahim ebrahim abraham", "ismail esmail ismael", "khalid khaled", "omar umar omer", "osama usama",
        "moammar muammar moamer muamar",
        "mustafa mostafa moustafa", "suleiman sulaiman soleiman", "yasser yasir", "zabihullah zabiullah",
        "saddam sadam", "bashar bachar",
        "giorgi georgy georgi george", "ilham ilkham", "nursultan noursoultan", "islam eslam", "shinzo shinzou",
        "stepan stefan stephen stephan", "yakov jacob yaakov", "moshe moses", "binyamin benjamin", "avraham abraham",
        "katharina katarina catherine", "johannes ioannis john ivan jan juan giovanni jean",
        "georgios george jorge georges",
        "karl carl charles carlos carlo", "wilhelm william guillermo guillaume",
        "friedrich frederick federico frederic",
        "heinrich henry enrique henri", "ludwig louis luis luigi", "franz francis francisco francesco francois",
    ]

    private static let nicknameIndex = index(nicknames)
    private static let crossLanguageIndex = index(crossLanguage)

    private static func index(_ groups: [String]) -> [String: [Int]] {
        var table: [String: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            for name in group.split(separator: " ") { table[String(name), default: []].append(number) }
        }
        return table
    }

    /// Whether one is a short form of the other, or both of one full form.
    static func areNicknames(_ a: String, _ b: String) -> Bool { meet(nicknameIndex[a], nicknameIndex[b]) }

    /// Whether they are one name in two languages.
    static func areTranslations(_ a: String, _ b: String) -> Bool {
        meet(crossLanguageIndex[a], crossLanguageIndex[b])
    }

    /// Keys under which names that may stand for each other meet.
    static func groups(of name: String) -> [String] {
        (nicknameIndex[name] ?? []).map { "n\($0)" } + (crossLanguageIndex[name] ?? []).map { "x\($0)" }
    }

    private static func meet(_ a: [Int]?, _ b: [Int]?) -> Bool {
        guard let a, let b else { return false }
        return a.contains { b.contains($0) }
    }
}
