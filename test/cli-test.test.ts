import { describe, expect, test } from "vitest";
import { command } from "./support/command.ts";
import { changed, policyFolder } from "./support/starter.ts";

/** The tests that `proffer init` writes, and one more. */
function tests(more: string): string {
  return `${changed("tests.proffer", {})}\n${more}`;
}

const like = '  like    "sending a note to three people offers sharing"\n';

describe("proffer test", () => {
  test("passes the tests that init writes", async () => {
    const { code, out, err } = await command(policyFolder(), ["test"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`policy.proffer
  ✓ sending a note to three people offers sharing
  ✓ two people are no crowd
  ✓ nobody who is waiting for help is sold to
  ✓ no means no for ninety days

4 tests passed, 0 failed
`);
  });

  test("shows the decision beside what was expected, and the rule that silenced the offer", async () => {
    const folder = policyFolder({
      "tests.proffer": tests(
        `test "sharing is offered to those who wait" {\n${like}  given   customer { open_tickets: 1 }\n  expect  offer share_instead_of_sending\n}\n`,
      ),
    });
    const { code, out } = await command(folder, ["test"]);
    expect(code).toBe(1);
    expect(out).toContain("  ✗ sharing is offered to those who wait\n");
    expect(out).toContain(`
error[test/not-offered]: expected \`share_instead_of_sending\`, but it is not offered
   ┌─ tests.proffer:30:11
   │
30 │   expect  offer share_instead_of_sending
   │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   │
   ├─ policy.proffer:64:6
   │
64 │ hold open_ticket: all when customer.open_tickets > 0
   │      ----------- this silences \`share_instead_of_sending\`
   │
   = the decision:
       offers nothing: every offer whose conditions are met is silenced
       silences share_instead_of_sending by hold open_ticket (policy.proffer:64)

4 tests passed, 1 failed
`);
  });

  test("points at the condition that is not met, and says what is given instead", async () => {
    const folder = policyFolder({
      "tests.proffer": tests(
        `test "twelve notes are enough" {\n${like}  given   usage { notes_written: 12 }\n  expect  offer share_instead_of_sending\n}\n`,
      ),
    });
    const { code, out } = await command(folder, ["test"]);
    expect(code).toBe(1);
    expect(out).toContain("  ├─ policy.proffer:18:22\n");
    expect(out).toContain("here `usage.notes_written` is 12");
    expect(out).toContain("offers nothing: no offer's conditions are met");
  });

  test("does not run the tests of a policy that has errors", async () => {
    const folder = policyFolder({
      "policy.proffer": changed("policy.proffer", { "1 offer per session": "0 offer per session" }),
    });
    const { code, out } = await command(folder, ["test"]);
    expect(code).toBe(1);
    expect(out).toContain("error[check/cap-zero]");
    expect(out).toMatch(/\nno tests\n$/);
  });

  test("as JSON tells each test, what failed, and the whole decision", async () => {
    const folder = policyFolder({
      "tests.proffer": tests(`test "two offers" {\n${like}  expect  offers 2\n}\n`),
    });
    const { code, out } = await command(folder, ["test", "--format", "json"]);
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report.summary).toMatchObject({ errors: 0, files: 4 });
    expect(report.tests.map(({ passed }: { passed: boolean }) => passed)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    const last = report.tests.at(-1);
    expect(last).toMatchObject({ policy: "policy.proffer", title: "two offers" });
    expect(last.failures).toMatchObject([
      { code: "test/other-count", place: { path: "tests.proffer" } },
    ]);
    expect(last.outcome.offers).toMatchObject([{ offer: "share_instead_of_sending" }]);
  });
});
