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

  test("points at nothing that is met, and says of what is under `not` that it must not hold", async () => {
    const folder = policyFolder({
      "policy.proffer": changed("policy.proffer", {
        "proven notebook when usage.notes_written >= 20":
          "segment idle = usage.notes_written < 20 or customer.open_tickets > 5\nproven notebook when usage.notes_written >= 10 and customer.region in { eu } and not idle",
      }),
      "tests.proffer": tests(
        `test "twelve notes are enough" {\n${like}  given   usage { notes_written: 12 }\n  expect  offer share_instead_of_sending\n}\n`,
      ),
    });
    const { out } = await command(folder, ["test"]);
    expect(out.match(/`share_instead_of_sending` needs this.*/g)).toEqual([
      "`share_instead_of_sending` needs this not to hold; here `usage.notes_written` is 12",
    ]);
  });

  test("points at what is owned when that is why, beside what else is asked of it", async () => {
    const folder = policyFolder({
      "policy.proffer": changed("policy.proffer", {
        "when     trigger.people >= 3": "when     trigger.people >= 3\n  unless   owns sharing",
      }),
      "tests.proffer": tests(
        `test "those who have it" {\n${like}  given   owns { notebook, sharing }\n  expect  offer share_instead_of_sending\n}\n`,
      ),
    });
    const { out } = await command(folder, ["test"]);
    expect(out).toContain("adjacency notebook -> sharing");
    expect(out.match(/needs this.*/g)).toEqual([
      "needs this; here { notebook, sharing } is owned",
      "needs this not to hold; here { notebook, sharing } is owned",
    ]);
  });

  test("points at what happened before, and at a window in calendar days", async () => {
    const folder = policyFolder({
      "policy.proffer": changed("policy.proffer", {
        "within 10 minutes": "within 2 calendar days",
        "when     trigger.people >= 3": "when     note_sent at least 2 times in last 30 days",
      }),
      "tests.proffer": tests(
        `test "once" {\n${like}  expect  offer share_instead_of_sending\n}\ntest "late" {\n  like "once"\n  given note_sent 4 days ago\n  on note_sent { title: "Plans", people: 3 } 3 days ago\n  expect  offer share_instead_of_sending\n}\n`,
      ),
    });
    const { out } = await command(folder, ["test"]);
    expect(out.match(/needs this.*/g)?.slice(-2)).toEqual([
      "needs this; here what happened before does not fit",
      "needs this; here it happened outside of that time",
    ]);
  });

  test("says once that an offer is missing, and not that its words are too", async () => {
    const folder = policyFolder({
      "tests.proffer": tests(
        `test "one is a crowd" {\n${like}  on note_sent { title: "Plans", people: 1 }\n  expect  offer share_instead_of_sending\n  expect  copy "Share"\n}\n`,
      ),
    });
    const { out } = await command(folder, ["test"]);
    expect(out).toContain("error[test/not-offered]");
    expect(out).not.toContain("test/other-copy");
  });

  test("does not run the tests of a policy that has errors", async () => {
    const folder = policyFolder({
      "policy.proffer": changed("policy.proffer", { "1 offer per session": "0 offer per session" }),
    });
    const { code, out } = await command(folder, ["test"]);
    expect(code).toBe(1);
    expect(out).toContain("error[check/cap-zero]");
    expect(out).toMatch(/\nno tests were run\n$/);
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
