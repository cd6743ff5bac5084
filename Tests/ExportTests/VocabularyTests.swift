import Facts
import Ontology
import Testing

@Suite struct VocabularyTests {
    @Test func `the ontology's closed sets are those of the facts record`() {
        #expect(ValueScheme.meetingKinds.notations == Meeting.Kind.allCases.map(\.rawValue))
        #expect(ValueScheme.meetingStatuses.notations == Meeting.Status.allCases.map(\.rawValue))
        #expect(ValueScheme.tenureStatuses.notations == Tenure.Status.allCases.map(\.rawValue))
        #expect(ValueScheme.agreementStatuses.notations == Entity.AgreementStatus.allCases.map(\.rawValue))
        #expect(ValueScheme.statementForms.notations == Statement.Form.allCases.map(\.rawValue))
        #expect(ValueScheme.polarities.notations == Statement.Polarity.allCases.map(\.rawValue))
        #expect(ValueScheme.genders.notations == Entity.Gender.allCases.map(\.rawValue))
    }
}
