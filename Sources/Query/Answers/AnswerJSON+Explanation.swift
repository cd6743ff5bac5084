public import Resolution

extension AnswerJSON {
    /// An object with the verdict on two names and the decisions behind it.
    public static func explanation(_ explanation: Explanation) -> [UInt8] {
        let steps = explanation.steps.map { step -> JSONValue in
            [
                "verdict": .string(step.verdict.rawValue), "score": .number(step.score), "left": .string(step.left),
                "right": .string(step.right), "reasons": .array(step.reasons.map { .string($0) }),
            ]
        }
        let value: JSONValue = [
            "verdict": JSONValue(explanation.verdict?.rawValue), "left": .array(explanation.left.map { .string($0) }),
            "right": .array(explanation.right.map { .string($0) }), "summary": .string(explanation.summary),
            "steps": .array(steps),
        ]
        return value.bytes(.pretty) + [UInt8(ascii: "\n")]
    }
}
