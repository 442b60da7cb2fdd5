// Made from schema/config.schema.json by `npm run make`. Do not change it by hand.
// @ts-nocheck
import type { Validator } from "../yaml/shape.ts";
export const validate: Validator = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:proffer:schema:config","title":"`proffer.yaml`","type":"object","x-expected":"a map such as `policy: policy.proffer`","additionalProperties":false,"properties":{"policy":{"$ref":"#/$defs/paths"},"out":{"type":"string","pattern":"\\S","x-expected":"a path such as `dist/policy.json`"},"mapping":{"type":"string","pattern":"\\S","x-expected":"a path such as `mapping.yaml`"},"format":{"enum":["pretty","json"]},"lint":{"title":"`lint`","type":"object","x-expected":"a map with `preset` and `rules`","additionalProperties":false,"properties":{"preset":{"enum":["recommended","strict","consumer","financial","b2b","copy-only"]},"packs":{"type":"array","x-expected":"a list such as `[eu, uk]`","items":{"enum":["eu","uk","us","india","korea","australia","canada"]}},"baseline":{"type":"string","pattern":"\\S","x-expected":"a path such as `baseline.json`"},"rules":{"$ref":"#/$defs/rules"},"overrides":{"type":"array","x-expected":"a list such as `[{ files: drafts/**, rules: { … } }]`","items":{"title":"an override","type":"object","x-expected":"an override such as `{ files: drafts/**, rules: { … } }`","additionalProperties":false,"required":["files","rules"],"properties":{"files":{"$ref":"#/$defs/paths"},"rules":{"$ref":"#/$defs/rules"}}}}}}},"$defs":{"paths":{"type":["string","array"],"x-expected":"a path, or a list of paths","if":{"type":"array"},"then":{"minItems":1,"x-expected":"a path, or a list with at least one","items":{"type":"string","pattern":"\\S","x-expected":"a path"}},"else":{"pattern":"\\S","x-expected":"a path, or a list of paths"}},"rules":{"type":"object","x-expected":"a map such as `autonomy/default-on: error`","properties":{},"additionalProperties":{"type":["string","object"],"x-expected":"`error`, `warning`, `info` or `off`, or a map with `severity`","if":{"type":"object"},"then":{"properties":{"severity":{"$ref":"#/$defs/severity"}},"additionalProperties":{"type":["string","number","boolean","array"],"x-expected":"a number, a word or a list of words","items":{"type":["string","number","boolean"],"x-expected":"a word"}}},"else":{"$ref":"#/$defs/severity"}}},"severity":{"enum":["error","warning","info","off"]}}};
const schema32 = {"type":["string","array"],"x-expected":"a path, or a list of paths","if":{"type":"array"},"then":{"minItems":1,"x-expected":"a path, or a list with at least one","items":{"type":"string","pattern":"\\S","x-expected":"a path"}},"else":{"pattern":"\\S","x-expected":"a path, or a list of paths"}};
const pattern4 = new RegExp("\\S", "u");
const schema33 = {"type":"object","x-expected":"a map such as `autonomy/default-on: error`","properties":{},"additionalProperties":{"type":["string","object"],"x-expected":"`error`, `warning`, `info` or `off`, or a map with `severity`","if":{"type":"object"},"then":{"properties":{"severity":{"$ref":"#/$defs/severity"}},"additionalProperties":{"type":["string","number","boolean","array"],"x-expected":"a number, a word or a list of words","items":{"type":["string","number","boolean"],"x-expected":"a word"}}},"else":{"$ref":"#/$defs/severity"}}};
const schema34 = {"enum":["error","warning","info","off"]};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema33.additionalProperties.type},schema:schema33.additionalProperties.type,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs4 = errors;
let valid1 = true;
const _errs5 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs7 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(key1 === "severity")){
let data1 = data0[key1];
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (!(Array.isArray(data1)))){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/then/additionalProperties/type",keyword:"type",params:{type: schema33.additionalProperties.then.additionalProperties.type},schema:schema33.additionalProperties.then.additionalProperties.type,parentSchema:schema33.additionalProperties.then.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/additionalProperties/then/additionalProperties/items/type",keyword:"type",params:{type: schema33.additionalProperties.then.additionalProperties.items.type},schema:schema33.additionalProperties.then.additionalProperties.items.type,parentSchema:schema33.additionalProperties.then.additionalProperties.items,data:data2};
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
}
}
if(data0.severity !== undefined){
let data3 = data0.severity;
if(!((((data3 === "error") || (data3 === "warning")) || (data3 === "info")) || (data3 === "off"))){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema34.enum},schema:schema34.enum,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(!((((data0 === "error") || (data0 === "warning")) || (data0 === "info")) || (data0 === "off"))){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema34.enum},schema:schema34.enum,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema33.additionalProperties.if,parentSchema:schema33.additionalProperties,data:data0};
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
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:proffer:schema:config" */;
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
for(const key0 in data){
if(!(((((key0 === "policy") || (key0 === "out")) || (key0 === "mapping")) || (key0 === "format")) || (key0 === "lint"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policy !== undefined){
let data0 = data.policy;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/paths/type",keyword:"type",params:{type: schema32.type},schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs5 = errors;
let valid2 = true;
const _errs6 = errors;
if(!(Array.isArray(data0))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs8 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/paths/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema32.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/policy/" + i0,schemaPath:"#/$defs/paths/then/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema32.then.items,data:data1};
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
const err5 = {instancePath:instancePath+"/policy/" + i0,schemaPath:"#/$defs/paths/then/items/type",keyword:"type",params:{type: "string"},schema:schema32.then.items.type,parentSchema:schema32.then.items,data:data1};
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
var _valid0 = _errs8 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs11 = errors;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/paths/else/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema32.else,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err7 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/paths/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema32.if,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.out !== undefined){
let data2 = data.out;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/out",schemaPath:"#/properties/out/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema31.properties.out,data:data2};
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
const err9 = {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "string"},schema:schema31.properties.out.type,parentSchema:schema31.properties.out,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.mapping !== undefined){
let data3 = data.mapping;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err10 = {instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema31.properties.mapping,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/type",keyword:"type",params:{type: "string"},schema:schema31.properties.mapping.type,parentSchema:schema31.properties.mapping,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.format !== undefined){
let data4 = data.format;
if(!((data4 === "pretty") || (data4 === "json"))){
const err12 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.format.enum},schema:schema31.properties.format.enum,parentSchema:schema31.properties.format,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.lint !== undefined){
let data5 = data.lint;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((((key1 === "preset") || (key1 === "packs")) || (key1 === "baseline")) || (key1 === "rules")) || (key1 === "overrides"))){
const err13 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.lint,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.preset !== undefined){
let data6 = data5.preset;
if(!((((((data6 === "recommended") || (data6 === "strict")) || (data6 === "consumer")) || (data6 === "financial")) || (data6 === "b2b")) || (data6 === "copy-only"))){
const err14 = {instancePath:instancePath+"/lint/preset",schemaPath:"#/properties/lint/properties/preset/enum",keyword:"enum",params:{allowedValues: schema31.properties.lint.properties.preset.enum},schema:schema31.properties.lint.properties.preset.enum,parentSchema:schema31.properties.lint.properties.preset,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.packs !== undefined){
let data7 = data5.packs;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(!(((((((data8 === "eu") || (data8 === "uk")) || (data8 === "us")) || (data8 === "india")) || (data8 === "korea")) || (data8 === "australia")) || (data8 === "canada"))){
const err15 = {instancePath:instancePath+"/lint/packs/" + i1,schemaPath:"#/properties/lint/properties/packs/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.lint.properties.packs.items.enum},schema:schema31.properties.lint.properties.packs.items.enum,parentSchema:schema31.properties.lint.properties.packs.items,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/lint/packs",schemaPath:"#/properties/lint/properties/packs/type",keyword:"type",params:{type: "array"},schema:schema31.properties.lint.properties.packs.type,parentSchema:schema31.properties.lint.properties.packs,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.baseline !== undefined){
let data9 = data5.baseline;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err17 = {instancePath:instancePath+"/lint/baseline",schemaPath:"#/properties/lint/properties/baseline/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema31.properties.lint.properties.baseline,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/lint/baseline",schemaPath:"#/properties/lint/properties/baseline/type",keyword:"type",params:{type: "string"},schema:schema31.properties.lint.properties.baseline.type,parentSchema:schema31.properties.lint.properties.baseline,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.rules !== undefined){
if(!(validate21(data5.rules, {instancePath:instancePath+"/lint/rules",parentData:data5,parentDataProperty:"rules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data5.overrides !== undefined){
let data11 = data5.overrides;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.files === undefined){
const err19 = {instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/required",keyword:"required",params:{missingProperty: "files"},schema:schema31.properties.lint.properties.overrides.items.required,parentSchema:schema31.properties.lint.properties.overrides.items,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data12.rules === undefined){
const err20 = {instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/required",keyword:"required",params:{missingProperty: "rules"},schema:schema31.properties.lint.properties.overrides.items.required,parentSchema:schema31.properties.lint.properties.overrides.items,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data12){
if(!((key2 === "files") || (key2 === "rules"))){
const err21 = {instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.lint.properties.overrides.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.files !== undefined){
let data13 = data12.files;
if((typeof data13 !== "string") && (!(Array.isArray(data13)))){
const err22 = {instancePath:instancePath+"/lint/overrides/" + i2+"/files",schemaPath:"#/$defs/paths/type",keyword:"type",params:{type: schema32.type},schema:schema32.type,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const _errs35 = errors;
let valid12 = true;
const _errs36 = errors;
if(!(Array.isArray(data13))){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
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
const _errs38 = errors;
if(Array.isArray(data13)){
if(data13.length < 1){
const err24 = {instancePath:instancePath+"/lint/overrides/" + i2+"/files",schemaPath:"#/$defs/paths/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema32.then,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
const err25 = {instancePath:instancePath+"/lint/overrides/" + i2+"/files/" + i3,schemaPath:"#/$defs/paths/then/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema32.then.items,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/lint/overrides/" + i2+"/files/" + i3,schemaPath:"#/$defs/paths/then/items/type",keyword:"type",params:{type: "string"},schema:schema32.then.items.type,parentSchema:schema32.then.items,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
var _valid1 = _errs38 === errors;
valid12 = _valid1;
ifClause1 = "then";
}
else {
const _errs41 = errors;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err27 = {instancePath:instancePath+"/lint/overrides/" + i2+"/files",schemaPath:"#/$defs/paths/else/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema32.else,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid1 = _errs41 === errors;
valid12 = _valid1;
ifClause1 = "else";
}
if(!valid12){
const err28 = {instancePath:instancePath+"/lint/overrides/" + i2+"/files",schemaPath:"#/$defs/paths/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema32.if,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.rules !== undefined){
if(!(validate21(data12.rules, {instancePath:instancePath+"/lint/overrides/" + i2+"/rules",parentData:data12,parentDataProperty:"rules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.lint.properties.overrides.items.type,parentSchema:schema31.properties.lint.properties.overrides.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/lint/overrides",schemaPath:"#/properties/lint/properties/overrides/type",keyword:"type",params:{type: "array"},schema:schema31.properties.lint.properties.overrides.type,parentSchema:schema31.properties.lint.properties.overrides,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/type",keyword:"type",params:{type: "object"},schema:schema31.properties.lint.type,parentSchema:schema31.properties.lint,data:data5};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
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
