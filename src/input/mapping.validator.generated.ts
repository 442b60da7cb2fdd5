// Made from schema/mapping.schema.json by `npm run make`. Do not change it by hand.
// @ts-nocheck
import type { Validator } from "../yaml/shape.ts";
export const validate: Validator = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:proffer:schema:mapping","title":"a mapping","type":"object","x-expected":"a map with `at`, `trigger`, `placements` and `facts`","additionalProperties":false,"required":["at","trigger","placements"],"properties":{"id":{"type":"string","x-expected":"the name of a column"},"at":{"$ref":"#/$defs/instant"},"locale":{"$ref":"#/$defs/textOrColumn"},"who":{"title":"`who`","type":"object","x-expected":"a map from identity to column","additionalProperties":{"$ref":"#/$defs/columnOrValue"}},"local":{"title":"`local`","type":"object","x-expected":"a map such as `{ utc_offset: \"+01:00\" }`","additionalProperties":false,"required":["utc_offset"],"properties":{"utc_offset":{"$ref":"#/$defs/textOrColumn"},"date":{"$ref":"#/$defs/textOrColumn"},"time":{"$ref":"#/$defs/textOrColumn"}}},"trigger":{"type":["string","object","array"],"x-expected":"a trigger such as `{ name: bill_paid }`","if":{"type":"array"},"then":{"minItems":1,"items":{"type":["string","object"],"x-expected":"a trigger such as `{ name: bill_paid }`","$ref":"#/$defs/trigger"}},"else":{"$ref":"#/$defs/trigger"}},"placements":{"type":"array","x-expected":"a list of placements such as `[in_app.sidebar]`","items":{"type":"string","x-expected":"a placement such as `in_app.sidebar`"}},"facts":{"title":"`facts`","type":"object","x-expected":"a map from fact to column","additionalProperties":{"$ref":"#/$defs/feed"}},"owns":{"type":"object","x-expected":"a map from product to column","if":{"required":["column","split"]},"then":{"title":"`owns`","$ref":"#/$defs/listFeed"},"else":{"additionalProperties":{"$ref":"#/$defs/belongs"}}},"totals":{"title":"`totals`","type":"object","x-expected":"a map from cap to a whole number","additionalProperties":{"type":"integer","minimum":0,"x-expected":"a whole number from 0"}},"history":{"type":["string","object"],"x-expected":"`unknown`, or text such as `empty since 2020-01-01T00:00:00Z`, or a map with `events`","if":{"type":"object"},"then":{"title":"`history`","additionalProperties":false,"properties":{"complete_since":{"type":"string","x-expected":"an instant, or `always`"},"events":{"type":"array","x-expected":"a list of events","items":{"$ref":"#/$defs/event"}}}}}},"$defs":{"trigger":{"if":{"type":"object"},"then":{"title":"a trigger","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/textOrColumn"},"at":{"$ref":"#/$defs/instant"},"data":{"title":"`data`","type":"object","x-expected":"a map from field to column","additionalProperties":{"$ref":"#/$defs/feed"}}}}},"event":{"title":"an event","type":"object","x-expected":"an event such as `{ event: purchase, product: fiber, at: { column: bought_at } }`","additionalProperties":false,"required":["event","at"],"properties":{"event":{"$ref":"#/$defs/textOrColumn"},"at":{"$ref":"#/$defs/instant"},"by":{"$ref":"#/$defs/textOrColumn"},"offer":{"$ref":"#/$defs/textOrColumn"},"product":{"$ref":"#/$defs/textOrColumn"},"channel":{"$ref":"#/$defs/textOrColumn"},"placement":{"$ref":"#/$defs/textOrColumn"},"contact":{"$ref":"#/$defs/textOrColumn"}}},"instant":{"type":["string","object"],"x-expected":"an instant such as `2026-11-02T10:15:00Z`, or `{ column: name }`","if":{"type":"object"},"then":{"title":"an instant","additionalProperties":false,"required":["column"],"properties":{"column":{"$ref":"#/$defs/column"},"unit":{"$ref":"#/$defs/epoch"},"utc_offset":{"$ref":"#/$defs/assumedOffset"}}}},"textOrColumn":{"type":["string","object"],"x-expected":"text, or `{ column: name }`","if":{"type":"object"},"then":{"title":"a column","additionalProperties":false,"required":["column"],"properties":{"column":{"$ref":"#/$defs/column"},"values":{"$ref":"#/$defs/values"},"missing":{"$ref":"#/$defs/missing"}}}},"columnOrValue":{"type":["string","object"],"x-expected":"the name of a column, or `{ value: … }`","if":{"type":"object"},"then":{"title":"an identity","additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"missing":{"$ref":"#/$defs/missing"},"value":{"type":["string","integer"],"x-expected":"text"}}}},"feed":{"type":["string","object"],"x-expected":"the name of a column, or a map such as `{ column: tenure, unit: 30 days }`","if":{"type":"object"},"then":{"title":"a feed","additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"value":{},"unit":{"type":["string","number"],"x-expected":"a unit such as `30 days` or `USD`"},"round":{"type":"integer","minimum":0,"maximum":6,"x-expected":"a whole number from 0 to 6"},"values":{"$ref":"#/$defs/values"},"missing":{"$ref":"#/$defs/missing"},"split":{"$ref":"#/$defs/split"},"utc_offset":{"$ref":"#/$defs/assumedOffset"},"members":{"title":"`members`","type":"object","x-expected":"a map from member to column","additionalProperties":{"$ref":"#/$defs/belongs"}}}}},"listFeed":{"additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"split":{"$ref":"#/$defs/split"},"values":{"$ref":"#/$defs/values"},"missing":{"$ref":"#/$defs/missing"}}},"belongs":{"type":["string","object"],"x-expected":"the name of a column, or a map such as `{ column: phone, when: [Yes] }`","if":{"type":"object"},"then":{"title":"this","additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"when":{"$ref":"#/$defs/texts"},"unless":{"$ref":"#/$defs/texts"},"missing":{"$ref":"#/$defs/missing"},"value":{"enum":[true,false,"yes","no"],"x-expected":"`yes` or `no`"}}}},"column":{"type":["string","integer"],"x-expected":"the name of a column"},"values":{"type":"object","x-expected":"a map from text to what it means","minProperties":1},"missing":{"$ref":"#/$defs/texts"},"split":{"type":"string","pattern":"^[^]","x-expected":"a mark such as `;`"},"epoch":{"enum":["seconds","milliseconds"],"x-expected":"`seconds` or `milliseconds`"},"assumedOffset":{"type":"string","pattern":"^[+-]\\d{2}:\\d{2}$","x-expected":"an offset such as `+01:00`"},"texts":{"type":["string","number","boolean","array"],"x-expected":"text, or a list of texts","items":{"type":["string","number","boolean"],"x-expected":"text"}}}};
const func1 = Object.prototype.hasOwnProperty;
const schema32 = {"type":["string","object"],"x-expected":"an instant such as `2026-11-02T10:15:00Z`, or `{ column: name }`","if":{"type":"object"},"then":{"title":"an instant","additionalProperties":false,"required":["column"],"properties":{"column":{"$ref":"#/$defs/column"},"unit":{"$ref":"#/$defs/epoch"},"utc_offset":{"$ref":"#/$defs/assumedOffset"}}}};
const schema33 = {"type":["string","integer"],"x-expected":"the name of a column"};
const schema34 = {"enum":["seconds","milliseconds"],"x-expected":"`seconds` or `milliseconds`"};
const schema35 = {"type":"string","pattern":"^[+-]\\d{2}:\\d{2}$","x-expected":"an offset such as `+01:00`"};
const pattern4 = new RegExp("^[+-]\\d{2}:\\d{2}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema32.type},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.column === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "column"},schema:schema32.then.required,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "column") || (key0 === "unit")) || (key0 === "utc_offset"))){
const err3 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.column !== undefined){
let data0 = data.column;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
const err4 = {instancePath:instancePath+"/column",schemaPath:"#/$defs/column/type",keyword:"type",params:{type: schema33.type},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.unit !== undefined){
let data1 = data.unit;
if(!((data1 === "seconds") || (data1 === "milliseconds"))){
const err5 = {instancePath:instancePath+"/unit",schemaPath:"#/$defs/epoch/enum",keyword:"enum",params:{allowedValues: schema34.enum},schema:schema34.enum,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.utc_offset !== undefined){
let data2 = data.utc_offset;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err6 = {instancePath:instancePath+"/utc_offset",schemaPath:"#/$defs/assumedOffset/pattern",keyword:"pattern",params:{pattern: "^[+-]\\d{2}:\\d{2}$"},schema:"^[+-]\\d{2}:\\d{2}$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/utc_offset",schemaPath:"#/$defs/assumedOffset/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema32.if,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate21.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate21.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema36 = {"type":["string","object"],"x-expected":"text, or `{ column: name }`","if":{"type":"object"},"then":{"title":"a column","additionalProperties":false,"required":["column"],"properties":{"column":{"$ref":"#/$defs/column"},"values":{"$ref":"#/$defs/values"},"missing":{"$ref":"#/$defs/missing"}}}};
const schema38 = {"type":"object","x-expected":"a map from text to what it means","minProperties":1};
const schema39 = {"type":["string","number","boolean","array"],"x-expected":"text, or a list of texts","items":{"type":["string","number","boolean"],"x-expected":"text"}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema36.type},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.column === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "column"},schema:schema36.then.required,parentSchema:schema36.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "column") || (key0 === "values")) || (key0 === "missing"))){
const err3 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36.then,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.column !== undefined){
let data0 = data.column;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
const err4 = {instancePath:instancePath+"/column",schemaPath:"#/$defs/column/type",keyword:"type",params:{type: schema33.type},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.values !== undefined){
let data1 = data.values;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err5 = {instancePath:instancePath+"/values",schemaPath:"#/$defs/values/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/values",schemaPath:"#/$defs/values/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.missing !== undefined){
let data2 = data.missing;
if((((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")) && (!(Array.isArray(data2)))){
const err7 = {instancePath:instancePath+"/missing",schemaPath:"#/$defs/missing/type",keyword:"type",params:{type: schema39.type},schema:schema39.type,parentSchema:schema39,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err8 = {instancePath:instancePath+"/missing/" + i0,schemaPath:"#/$defs/missing/items/type",keyword:"type",params:{type: schema39.items.type},schema:schema39.items.type,parentSchema:schema39.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
}
if(!valid0){
const err9 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema36.if,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate23.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema40 = {"type":["string","object"],"x-expected":"the name of a column, or `{ value: … }`","if":{"type":"object"},"then":{"title":"an identity","additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"missing":{"$ref":"#/$defs/missing"},"value":{"type":["string","integer"],"x-expected":"text"}}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema40.type},schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "column") || (key0 === "missing")) || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema40.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.column !== undefined){
let data0 = data.column;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
const err3 = {instancePath:instancePath+"/column",schemaPath:"#/$defs/column/type",keyword:"type",params:{type: schema33.type},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.missing !== undefined){
let data1 = data.missing;
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (!(Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/missing",schemaPath:"#/$defs/missing/type",keyword:"type",params:{type: schema39.type},schema:schema39.type,parentSchema:schema39,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err5 = {instancePath:instancePath+"/missing/" + i0,schemaPath:"#/$defs/missing/items/type",keyword:"type",params:{type: schema39.items.type},schema:schema39.items.type,parentSchema:schema39.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
if(data.value !== undefined){
let data3 = data.value;
if((typeof data3 !== "string") && (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3))))){
const err6 = {instancePath:instancePath+"/value",schemaPath:"#/then/properties/value/type",keyword:"type",params:{type: schema40.then.properties.value.type},schema:schema40.then.properties.value.type,parentSchema:schema40.then.properties.value,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema40.if,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate25.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate25.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema43 = {"if":{"type":"object"},"then":{"title":"a trigger","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/textOrColumn"},"at":{"$ref":"#/$defs/instant"},"data":{"title":"`data`","type":"object","x-expected":"a map from field to column","additionalProperties":{"$ref":"#/$defs/feed"}}}}};
const schema44 = {"type":["string","object"],"x-expected":"the name of a column, or a map such as `{ column: tenure, unit: 30 days }`","if":{"type":"object"},"then":{"title":"a feed","additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"value":{},"unit":{"type":["string","number"],"x-expected":"a unit such as `30 days` or `USD`"},"round":{"type":"integer","minimum":0,"maximum":6,"x-expected":"a whole number from 0 to 6"},"values":{"$ref":"#/$defs/values"},"missing":{"$ref":"#/$defs/missing"},"split":{"$ref":"#/$defs/split"},"utc_offset":{"$ref":"#/$defs/assumedOffset"},"members":{"title":"`members`","type":"object","x-expected":"a map from member to column","additionalProperties":{"$ref":"#/$defs/belongs"}}}}};
const schema48 = {"type":"string","pattern":"^[^]","x-expected":"a mark such as `;`"};
const pattern5 = new RegExp("^[^]", "u");
const schema50 = {"type":["string","object"],"x-expected":"the name of a column, or a map such as `{ column: phone, when: [Yes] }`","if":{"type":"object"},"then":{"title":"this","additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"when":{"$ref":"#/$defs/texts"},"unless":{"$ref":"#/$defs/texts"},"missing":{"$ref":"#/$defs/missing"},"value":{"enum":[true,false,"yes","no"],"x-expected":"`yes` or `no`"}}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema50.type},schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "column") || (key0 === "when")) || (key0 === "unless")) || (key0 === "missing")) || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema50.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.column !== undefined){
let data0 = data.column;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
const err3 = {instancePath:instancePath+"/column",schemaPath:"#/$defs/column/type",keyword:"type",params:{type: schema33.type},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.when !== undefined){
let data1 = data.when;
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (!(Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/when",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},schema:schema39.type,parentSchema:schema39,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err5 = {instancePath:instancePath+"/when/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: schema39.items.type},schema:schema39.items.type,parentSchema:schema39.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
if(data.unless !== undefined){
let data3 = data.unless;
if((((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")) && (!(Array.isArray(data3)))){
const err6 = {instancePath:instancePath+"/unless",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema39.type},schema:schema39.type,parentSchema:schema39,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err7 = {instancePath:instancePath+"/unless/" + i1,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: schema39.items.type},schema:schema39.items.type,parentSchema:schema39.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data.missing !== undefined){
let data5 = data.missing;
if((((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")) && (!(Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/missing",schemaPath:"#/$defs/missing/type",keyword:"type",params:{type: schema39.type},schema:schema39.type,parentSchema:schema39,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err9 = {instancePath:instancePath+"/missing/" + i2,schemaPath:"#/$defs/missing/items/type",keyword:"type",params:{type: schema39.items.type},schema:schema39.items.type,parentSchema:schema39.items,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
if(data.value !== undefined){
let data7 = data.value;
if(!((((data7 === true) || (data7 === false)) || (data7 === "yes")) || (data7 === "no"))){
const err10 = {instancePath:instancePath+"/value",schemaPath:"#/then/properties/value/enum",keyword:"enum",params:{allowedValues: schema50.then.properties.value.enum},schema:schema50.then.properties.value.enum,parentSchema:schema50.then.properties.value,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
}
if(!valid0){
const err11 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema50.if,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate34.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate34.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema44.type},schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema44.then.properties, key0))){
const err2 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema44.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.column !== undefined){
let data0 = data.column;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
const err3 = {instancePath:instancePath+"/column",schemaPath:"#/$defs/column/type",keyword:"type",params:{type: schema33.type},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.unit !== undefined){
let data1 = data.unit;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err4 = {instancePath:instancePath+"/unit",schemaPath:"#/then/properties/unit/type",keyword:"type",params:{type: schema44.then.properties.unit.type},schema:schema44.then.properties.unit.type,parentSchema:schema44.then.properties.unit,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.round !== undefined){
let data2 = data.round;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/round",schemaPath:"#/then/properties/round/type",keyword:"type",params:{type: "integer"},schema:schema44.then.properties.round.type,parentSchema:schema44.then.properties.round,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 6 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/round",schemaPath:"#/then/properties/round/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6},schema:6,parentSchema:schema44.then.properties.round,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/round",schemaPath:"#/then/properties/round/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema44.then.properties.round,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.values !== undefined){
let data3 = data.values;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/values",schemaPath:"#/$defs/values/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/values",schemaPath:"#/$defs/values/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.missing !== undefined){
let data4 = data.missing;
if((((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")) && (!(Array.isArray(data4)))){
const err10 = {instancePath:instancePath+"/missing",schemaPath:"#/$defs/missing/type",keyword:"type",params:{type: schema39.type},schema:schema39.type,parentSchema:schema39,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err11 = {instancePath:instancePath+"/missing/" + i0,schemaPath:"#/$defs/missing/items/type",keyword:"type",params:{type: schema39.items.type},schema:schema39.items.type,parentSchema:schema39.items,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.split !== undefined){
let data6 = data.split;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err12 = {instancePath:instancePath+"/split",schemaPath:"#/$defs/split/pattern",keyword:"pattern",params:{pattern: "^[^]"},schema:"^[^]",parentSchema:schema48,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/split",schemaPath:"#/$defs/split/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.utc_offset !== undefined){
let data7 = data.utc_offset;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err14 = {instancePath:instancePath+"/utc_offset",schemaPath:"#/$defs/assumedOffset/pattern",keyword:"pattern",params:{pattern: "^[+-]\\d{2}:\\d{2}$"},schema:"^[+-]\\d{2}:\\d{2}$",parentSchema:schema35,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/utc_offset",schemaPath:"#/$defs/assumedOffset/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.members !== undefined){
let data8 = data.members;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(validate34(data8[key1], {instancePath:instancePath+"/members/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data8,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : joined(vErrors, validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/members",schemaPath:"#/then/properties/members/type",keyword:"type",params:{type: "object"},schema:schema44.then.properties.members.type,parentSchema:schema44.then.properties.members,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props1 = true;
}
}
if(!valid0){
const err17 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema44.if,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate33.errors = vErrors;
evaluated0.props = props1;
return errors === 0;
}
validate33.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "name"},schema:schema43.then.required,parentSchema:schema43.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "at")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema43.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate23(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate21(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(validate33(data2[key1], {instancePath:instancePath+"/data/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : joined(vErrors, validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/data",schemaPath:"#/then/properties/data/type",keyword:"type",params:{type: "object"},schema:schema43.then.properties.data.type,parentSchema:schema43.then.properties.data,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props3 = true;
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema43.if,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate30.errors = vErrors;
evaluated0.props = props3;
return errors === 0;
}
validate30.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema55 = {"additionalProperties":false,"properties":{"column":{"$ref":"#/$defs/column"},"split":{"$ref":"#/$defs/split"},"values":{"$ref":"#/$defs/values"},"missing":{"$ref":"#/$defs/missing"}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "column") || (key0 === "split")) || (key0 === "values")) || (key0 === "missing"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.column !== undefined){
let data0 = data.column;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
const err1 = {instancePath:instancePath+"/column",schemaPath:"#/$defs/column/type",keyword:"type",params:{type: schema33.type},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.split !== undefined){
let data1 = data.split;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err2 = {instancePath:instancePath+"/split",schemaPath:"#/$defs/split/pattern",keyword:"pattern",params:{pattern: "^[^]"},schema:"^[^]",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/split",schemaPath:"#/$defs/split/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.values !== undefined){
let data2 = data.values;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err4 = {instancePath:instancePath+"/values",schemaPath:"#/$defs/values/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/values",schemaPath:"#/$defs/values/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.missing !== undefined){
let data3 = data.missing;
if((((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")) && (!(Array.isArray(data3)))){
const err6 = {instancePath:instancePath+"/missing",schemaPath:"#/$defs/missing/type",keyword:"type",params:{type: schema39.type},schema:schema39.type,parentSchema:schema39,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err7 = {instancePath:instancePath+"/missing/" + i0,schemaPath:"#/$defs/missing/items/type",keyword:"type",params:{type: schema39.items.type},schema:schema39.items.type,parentSchema:schema39.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema60 = {"title":"an event","type":"object","x-expected":"an event such as `{ event: purchase, product: fiber, at: { column: bought_at } }`","additionalProperties":false,"required":["event","at"],"properties":{"event":{"$ref":"#/$defs/textOrColumn"},"at":{"$ref":"#/$defs/instant"},"by":{"$ref":"#/$defs/textOrColumn"},"offer":{"$ref":"#/$defs/textOrColumn"},"product":{"$ref":"#/$defs/textOrColumn"},"channel":{"$ref":"#/$defs/textOrColumn"},"placement":{"$ref":"#/$defs/textOrColumn"},"contact":{"$ref":"#/$defs/textOrColumn"}}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "event") || (key0 === "at")) || (key0 === "by")) || (key0 === "offer")) || (key0 === "product")) || (key0 === "channel")) || (key0 === "placement")) || (key0 === "contact"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.event !== undefined){
if(!(validate23(data.event, {instancePath:instancePath+"/event",parentData:data,parentDataProperty:"event",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate21(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.by !== undefined){
if(!(validate23(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.offer !== undefined){
if(!(validate23(data.offer, {instancePath:instancePath+"/offer",parentData:data,parentDataProperty:"offer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.product !== undefined){
if(!(validate23(data.product, {instancePath:instancePath+"/product",parentData:data,parentDataProperty:"product",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.channel !== undefined){
if(!(validate23(data.channel, {instancePath:instancePath+"/channel",parentData:data,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.placement !== undefined){
if(!(validate23(data.placement, {instancePath:instancePath+"/placement",parentData:data,parentDataProperty:"placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.contact !== undefined){
if(!(validate23(data.contact, {instancePath:instancePath+"/contact",parentData:data,parentDataProperty:"contact",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:proffer:schema:mapping" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.trigger === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trigger"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.placements === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "placements"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.at !== undefined){
if(!(validate21(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.locale !== undefined){
if(!(validate23(data.locale, {instancePath:instancePath+"/locale",parentData:data,parentDataProperty:"locale",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.who !== undefined){
let data3 = data.who;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(validate25(data3[key1], {instancePath:instancePath+"/who/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data3,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : joined(vErrors, validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/who",schemaPath:"#/properties/who/type",keyword:"type",params:{type: "object"},schema:schema31.properties.who.type,parentSchema:schema31.properties.who,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.local !== undefined){
let data5 = data.local;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.utc_offset === undefined){
const err6 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/required",keyword:"required",params:{missingProperty: "utc_offset"},schema:schema31.properties.local.required,parentSchema:schema31.properties.local,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key2 in data5){
if(!(((key2 === "utc_offset") || (key2 === "date")) || (key2 === "time"))){
const err7 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.local,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.utc_offset !== undefined){
if(!(validate23(data5.utc_offset, {instancePath:instancePath+"/local/utc_offset",parentData:data5,parentDataProperty:"utc_offset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data5.date !== undefined){
if(!(validate23(data5.date, {instancePath:instancePath+"/local/date",parentData:data5,parentDataProperty:"date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data5.time !== undefined){
if(!(validate23(data5.time, {instancePath:instancePath+"/local/time",parentData:data5,parentDataProperty:"time",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/type",keyword:"type",params:{type: "object"},schema:schema31.properties.local.type,parentSchema:schema31.properties.local,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.trigger !== undefined){
let data9 = data.trigger;
if((!data9 || typeof data9 != "object") && (typeof data9 !== "string")){
const err9 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/type",keyword:"type",params:{type: schema31.properties.trigger.type},schema:schema31.properties.trigger.type,parentSchema:schema31.properties.trigger,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const _errs18 = errors;
let valid3 = true;
const _errs19 = errors;
if(!(Array.isArray(data9))){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs21 = errors;
if(Array.isArray(data9)){
if(data9.length < 1){
const err11 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.trigger.then,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if((typeof data10 !== "string") && (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))){
const err12 = {instancePath:instancePath+"/trigger/" + i0,schemaPath:"#/properties/trigger/then/items/type",keyword:"type",params:{type: schema31.properties.trigger.then.items.type},schema:schema31.properties.trigger.then.items.type,parentSchema:schema31.properties.trigger.then.items,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(validate30(data10, {instancePath:instancePath+"/trigger/" + i0,parentData:data9,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : joined(vErrors, validate30.errors);
errors = vErrors.length;
}
}
}
var _valid0 = _errs21 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs24 = errors;
if(!(validate30(data9, {instancePath:instancePath+"/trigger",parentData:data,parentDataProperty:"trigger",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : joined(vErrors, validate30.errors);
errors = vErrors.length;
}
var _valid0 = _errs24 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err13 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema31.properties.trigger.if,parentSchema:schema31.properties.trigger,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.placements !== undefined){
let data11 = data.placements;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 !== "string"){
const err14 = {instancePath:instancePath+"/placements/" + i1,schemaPath:"#/properties/placements/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.placements.items.type,parentSchema:schema31.properties.placements.items,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/type",keyword:"type",params:{type: "array"},schema:schema31.properties.placements.type,parentSchema:schema31.properties.placements,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.facts !== undefined){
let data13 = data.facts;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(validate33(data13[key3], {instancePath:instancePath+"/facts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : joined(vErrors, validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/facts",schemaPath:"#/properties/facts/type",keyword:"type",params:{type: "object"},schema:schema31.properties.facts.type,parentSchema:schema31.properties.facts,data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.owns !== undefined){
let data15 = data.owns;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
const err17 = {instancePath:instancePath+"/owns",schemaPath:"#/properties/owns/type",keyword:"type",params:{type: "object"},schema:schema31.properties.owns.type,parentSchema:schema31.properties.owns,data:data15};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const _errs35 = errors;
let valid9 = true;
const _errs36 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing0;
if(((data15.column === undefined) && (missing0 = "column")) || ((data15.split === undefined) && (missing0 = "split"))){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs37 = errors;
if(!(validate40(data15, {instancePath:instancePath+"/owns",parentData:data,parentDataProperty:"owns",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : joined(vErrors, validate40.errors);
errors = vErrors.length;
}
var _valid1 = _errs37 === errors;
valid9 = _valid1;
if(valid9){
var props9 = true;
}
ifClause1 = "then";
}
else {
const _errs38 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
if(!(validate34(data15[key4], {instancePath:instancePath+"/owns/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : joined(vErrors, validate34.errors);
errors = vErrors.length;
}
}
}
var _valid1 = _errs38 === errors;
valid9 = _valid1;
if(valid9){
if(props9 !== true){
props9 = true;
}
}
ifClause1 = "else";
}
if(!valid9){
const err19 = {instancePath:instancePath+"/owns",schemaPath:"#/properties/owns/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema31.properties.owns.if,parentSchema:schema31.properties.owns,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.totals !== undefined){
let data17 = data.totals;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
let data18 = data17[key5];
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err20 = {instancePath:instancePath+"/totals/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/totals/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.totals.additionalProperties.type,parentSchema:schema31.properties.totals.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err21 = {instancePath:instancePath+"/totals/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/totals/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.totals.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/type",keyword:"type",params:{type: "object"},schema:schema31.properties.totals.type,parentSchema:schema31.properties.totals,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.history !== undefined){
let data19 = data.history;
if((typeof data19 !== "string") && (!(data19 && typeof data19 == "object" && !Array.isArray(data19)))){
const err23 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/type",keyword:"type",params:{type: schema31.properties.history.type},schema:schema31.properties.history.type,parentSchema:schema31.properties.history,data:data19};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const _errs48 = errors;
let valid12 = true;
const _errs49 = errors;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid2 = _errs49 === errors;
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs51 = errors;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key6 in data19){
if(!((key6 === "complete_since") || (key6 === "events"))){
const err25 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.history.then,data:data19};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data19.complete_since !== undefined){
let data20 = data19.complete_since;
if(typeof data20 !== "string"){
const err26 = {instancePath:instancePath+"/history/complete_since",schemaPath:"#/properties/history/then/properties/complete_since/type",keyword:"type",params:{type: "string"},schema:schema31.properties.history.then.properties.complete_since.type,parentSchema:schema31.properties.history.then.properties.complete_since,data:data20};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data19.events !== undefined){
let data21 = data19.events;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
if(!(validate43(data21[i2], {instancePath:instancePath+"/history/events/" + i2,parentData:data21,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : joined(vErrors, validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/history/events",schemaPath:"#/properties/history/then/properties/events/type",keyword:"type",params:{type: "array"},schema:schema31.properties.history.then.properties.events.type,parentSchema:schema31.properties.history.then.properties.events,data:data21};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
var _valid2 = _errs51 === errors;
valid12 = _valid2;
}
if(!valid12){
const err28 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/if",keyword:"if",params:{failingKeyword: "then"},schema:schema31.properties.history.if,parentSchema:schema31.properties.history,data:data19};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function joined(all, more) {
for (const error of more) all.push(error);
return all;
}
