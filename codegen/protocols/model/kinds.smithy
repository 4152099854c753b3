$version: "2"

// Every kind of shape and constraint, and names that are special elsewhere.
namespace example.protocols

structure GetInput {
    Root: Node
    Other: U2
    Deep: MapOfLists
}

structure PutInput2 {
    Root: Node
    Other: U2
    Deep: MapOfLists
    B1: B1
    B17: B17
    B00: B00
    Doc: Document
    F: Float
    D: Double
    E: Level
    C: Color
    T: Timestamp
    TD: TD
    TH: TH
    Sm: SparseMap
    Sl: SparseList
    Big: BigInteger
    Dec: BigDecimal
    Ch: Cn
    Set: USet
    Ok: Ok
    Keyed: Keyed
    KP: KeyPat
    KE: KeyEnum
    By: Byte
    Sh: Short
    Ra: Ra
    Wide: Wide
    Smx: SM
    FlR: FlR
    Filled: Filled
}

structure Filled {
    Count: Integer = 5
    Flag: Boolean = true
    Text: String = "t"
    Data: Blob = "Ymxv"
    Times: Times = []
    At: Timestamp = 0
    Level: Level = -5
    Color: Color = "green"
    Ratio: Double = 0.5
    Big: BigInteger = 123456789012345678901234567890
    Any: Document = "any"
    @required Must: Short = 3
    @clientOptional Open: Integer = 1
}

structure PutInput {
    @required __proto__: String
    @required constructor: Integer
    @required hasOwnProperty: Short = 3
    toString: Byte
    valueOf: Long
    ref: Node
    Node: Node
    @httpHeader("x-h") Head: Timestamp
    @httpQuery("q") Query: Timestamp
    @jsonName("$ref") Weird: String
    @jsonName("a/b~c%25 d\"") Odd: String
    B0: B0 , B1: B1 , B2: B2 , B3: B3 , B4: B4 , B00: B00 , B17: B17 , B37: B37
    Bbig: Bbig
    Doc: Document
    Fl: Float
    FlR: FlR
    Do: Double
    DoR: DoR
    IntDec: IntDec
    Wide: Wide
    LongR: LongR
    Big: BigInteger
    BigR: BigR
    Dec: BigDecimal
    DecR: DecR
    E: Level
    EM: EnumMember
    C: Color
    Cs: Colors
    T: Timestamp
    TD: TD
    TH: TH
    TE: TE
    @timestampFormat("date-time") TM: TE
    Ch: Cn , U2: U2
    Sm: SparseMap
    Sl: SparseList
    Set: USet
    SetB: BSet
    Keyed: Keyed
    KP: KeyPat
    KE: KeyEnum , KEnum10: Enum10Map
    P1: P1 , P2: P2 , P3: P3 , P4: P4
    @length(max: 3) LenMember: P1
    @pattern("^z") PatMember: P1
    @range(max: 3) RaMember: Ra
    Def1: DefStr = "abc"
    Def2: DefInt = 5
    Def3: Flagged = true
    Def4: SL = []
    Def5: SM = {}
    Def6: Color = "red"
    Def7: Document = null
    Def8: B00 = ""
    Enum10: Enum10
    Ok: Ok
    Nested: LL
    Few: Few
    Emp: Emp
    UnitS: OnlyUnit
    @required Req: Req
}

structure PutOutput {
    Node: Node
    Ch: Cn
    @required C: Color
    T: TD
    Req: Req
}

structure Req {
    @required a: String
    @required b: Opt
}

structure Opt {
    @required c: SL
    d: Req
}

structure Emp {}

union OnlyUnit {
    a: Unit
    b: Emp
}

structure Node {
    next: Node
    list: Nodes
    map: NodeMap
    u: Cn
}

list Nodes { member: Node }

map NodeMap {
    key: String
    value: Node
}

union Cn {
    s: String
    self: Cn
    list: CnList
    st: Node
    u: Unit
    i: Ra
    t: TD
}

list CnList { member: Cn }

union U2 {
    x: P1
    y: Color
    z: Level
    m: Keyed
    b: B17
    d: Document
    u: Cn
}

blob B0

@length(min: 1)
blob B1

@length(max: 1)
blob B2

@length(min: 2)
blob B3

@length(min: 4, max: 4)
blob B4

@length(min: 0, max: 0)
blob B00

@length(min: 1, max: 7)
blob B17

@length(min: 3, max: 7)
blob B37

@length(min: 5, max: 2000)
blob Bbig

@range(min: 0.1, max: 2.2)
float FlR

@range(min: -1.5, max: 1e10)
double DoR

@range(min: 1, max: 7)
integer IntDec

@range(min: -9999999999, max: 9999999999)
integer Wide

@range(min: 1, max: 9007199254740993)
long LongR

@range(min: -100000000000000000000, max: 100000000000000000000)
bigInteger BigR

@range(min: 0.123456789, max: 1.5)
bigDecimal DecR

intEnum Level {
 LOW = 1
 MID = -5
 HIGH = 100
}

intEnum EnumMember {
 A = 1
}

enum Color {
 RED = "red"
 GREEN = "green"
 ODD = "a\"b\\c"
}

list Colors { member: Color }

@timestampFormat("date-time")
timestamp TD

@timestampFormat("http-date")
timestamp TH

@timestampFormat("epoch-seconds")
timestamp TE

@sparse
map SparseMap { key: String, value: P1 }

@sparse
list SparseList { member: Level }

@uniqueItems
list USet { member: P1 }

@uniqueItems
list BSet { member: String }

@length(min: 1, max: 3)
map Keyed { key: KeyStr, value: Color }

@length(min: 1, max: 4)
string KeyStr

map KeyPat {
    key: P3
    value: Integer
}

map KeyEnum {
    key: Color
    value: Ra
}

@pattern("^[a-z]+$")
@length(min: 1, max: 10)
string P1

@pattern("b")
string P2

@pattern("^[a-z]{2,3}(-[0-9]+)?$") string P3
@pattern("^\\p{L}+$")
string P4

@range(min: 0, max: 10)
integer Ra

string DefStr

integer DefInt

boolean Flagged

list SL { member: String }

map SM {
    key: String
    value: String
}

@enum([{value: "x", name: "X"}, {value: "y y", name: "Y"}])
string Enum10

map Enum10Map {
    key: Enum10
    value: String
}

boolean Ok

list LL { member: LL2 }

@length(min: 1, max: 3)
list Few { member: String }

@length(min: 1, max: 2)
list LL2 { member: MapOfLists }

map MapOfLists {
    key: String
    value: SL
}
